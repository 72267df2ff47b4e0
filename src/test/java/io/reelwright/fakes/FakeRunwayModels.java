package io.reelwright.fakes;

import java.util.Map;

/** The video models of Runway by endpoint and id, and their inputs, as documented in September 2026; prices in credits. */
final class FakeRunwayModels {
    private static final String TABLE = """
            text_to_video/gen4.5 | promptText! text 1000; ratio! one 1280:720 720:1280; duration! int 2 10; seed int 0 4294967295; contentModeration.publicFigureThreshold one auto low; outputFormat one mp4 prores | 720p | 24 | never | second any=12
            image_to_video/gen4.5 | promptImage! file; promptText! text 1000; ratio! one 1280:720 720:1280 1104:832 960:960 832:1104 1584:672; duration! int 2 10; seed int 0 4294967295; contentModeration.publicFigureThreshold one auto low; outputFormat one mp4 prores | 720p | 24 | never | second any=12
            image_to_video/gen4_turbo | promptImage! file; promptText text 1000; ratio! one 1280:720 720:1280 1104:832 960:960 832:1104 1584:672; duration int 2 10; seed int 0 4294967295; contentModeration.publicFigureThreshold one auto low | 720p | 24 | never | second any=5
            video_to_video/aleph2 | videoUri! file; promptText text 1000; keyframes list 5; targetAspectRatio one 16:9 9:16 1:1; seed int 0 4294967295 | 720p | 24 | never | second any=28
            character_performance/act_two | character.type! one image video; character.uri! file; reference.type! one video; reference.uri! file; bodyControl bool; expressionIntensity int 1 5; ratio one 1280:720 720:1280 1104:832 960:960 832:1104 1584:672; seed int 0 4294967295 | 720p | 24 | never | second any=5
            """;

    private FakeRunwayModels() {}

    static Map<String, FakeModel> all() {
        return FakeModel.table(TABLE);
    }
}
