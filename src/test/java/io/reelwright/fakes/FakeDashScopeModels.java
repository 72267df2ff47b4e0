package io.reelwright.fakes;

import java.util.Map;

/** The models of DashScope that make clips from words, with their two forms of a body, as documented in 2026; prices in US dollars. */
final class FakeDashScopeModels {
    private static final String TABLE = """
            wan2.6-t2v | input.prompt! text 1500; input.negative_prompt text 500; input.audio_url text; parameters.size one 1280*720 720*1280 960*960 1920*1080 1080*1920; parameters.duration int 5 5 10 15; parameters.prompt_extend,parameters.watermark bool; parameters.shot_type one single multi; parameters.seed int 0 2147483647 | 720p | 30 | always | second any=0.10
            wan2.7-t2v wan2.7-t2v-2026-06-12 | input.prompt! text 5000; input.audio_url text; parameters.resolution one 720P 1080P; parameters.ratio one 16:9 9:16 1:1 4:3 3:4; parameters.duration int 2 15; parameters.prompt_extend,parameters.watermark bool; parameters.seed int 0 2147483647 | 1080p | 30 | always | second 720p=0.10 1080p=0.15
            """;

    private FakeDashScopeModels() {}

    static Map<String, FakeModel> all() {
        return FakeModel.table(TABLE);
    }
}
