package io.reelwright.fakes;

import java.util.Map;

/** The video models of Kie.ai and their inputs, as documented in August to October 2026; prices in credits. */
final class FakeKieModels {
    private static final String TABLE = """
            wan/2-5-text-to-video | prompt! text 800; duration one 5 10; aspect_ratio one 16:9 9:16 1:1; resolution one 720p 1080p; negative_prompt text 500; enable_prompt_expansion bool; seed int | 720p | 30 | always | clip 720p/5=60 720p/10=120 1080p/5=100 1080p/10=200
            wan/2-5-image-to-video | image_url! file; prompt! text 800; duration one 5 10; resolution one 720p 1080p; negative_prompt text 500; enable_prompt_expansion bool; seed int | 720p | 30 | always | clip 720p/5=60 720p/10=120 1080p/5=100 1080p/10=200
            wan/2-6-text-to-video | prompt! text 5000; duration one 5 10 15; resolution one 720p 1080p; multi_shots bool | 1080p | 30 | always | clip 720p/5=70 720p/10=140 720p/15=210 1080p/5=104.5 1080p/10=209.5 1080p/15=315
            wan/2-7-text-to-video | prompt! text 5000; negative_prompt text 500; duration int 2 15; ratio one 16:9 9:16 1:1 4:3 3:4; resolution one 720p 1080p; prompt_extend,watermark bool; seed int; audio_url text | 1080p | 30 | always | second 720p=16 1080p=24
            wan/2-7-image-to-video | prompt text 5000; first_frame_url,last_frame_url,first_clip_url,driving_audio_url file; negative_prompt text 500; duration int 2 15; resolution one 720p 1080p; prompt_extend,watermark bool; seed int | 1080p | 30 | always | second 720p=16 1080p=24
            wan/3-0-video | prompt! text 20000; resolution one 480P 720P 1080P; aspect_ratio one adaptive 16:9 4:3 1:1 3:4 9:16; duration int 2 30 -1; audio bool; seed int; first_frame_url,last_frame_url file; reference_image_urls,reference_video_urls,reference_audio_urls files | 1080p | 30 | audio=true | second 480p=8 720p=16 1080p=32
            wan/3-0-video-prime | prompt! text 20000; resolution one 480P 720P 1080P; aspect_ratio one adaptive 16:9 4:3 1:1 3:4 9:16; duration int 2 30 -1; audio bool; seed int; first_frame_url,last_frame_url file; reference_image_urls,reference_video_urls,reference_audio_urls files | 1080p | 30 | audio=true | second 480p=12.2 720p=25.2 1080p=50.4
            wan/2-2-animate-move wan/2-2-animate-replace | video_url! video 1 30 10; image_url! file; resolution one 480p 580p 720p | 480p | 30 | never | second any=16
            kling-3.0/motion-control | input_urls! files 1; video_urls! videos 3 30 100; prompt text 2500; mode one std pro 720p 1080p; character_orientation one image video | 720p | 30 | never | second any=27
            kling-3.0/video | prompt! text 2500; duration! one 3 4 5 6 7 8 9 10 11 12 13 14 15; aspect_ratio! one 16:9 9:16 1:1; mode! one std pro 4K; sound! bool; multi_shots! bool; multi_prompt! list 5; image_urls files 2; kling_elements list 3 | std | 24 | sound=false | second std=14 pro=18 4k=67
            kling/v3-turbo-text-to-video | prompt! text 2500; duration! one 3 4 5 6 7 8 9 10 11 12 13 14 15; aspect_ratio! one 16:9 9:16 1:1; resolution! one 720p 1080p | 720p | 24 | never | second 720p=18 1080p=22.5
            kling-2.6/text-to-video | prompt! text 1000; sound! bool; aspect_ratio! one 1:1 16:9 9:16; duration! one 5 10 | 1080p | 24 | sound=false | clip any/5=55 any/10=110
            kling/v2-5-turbo-text-to-video-pro | prompt! text 2500; duration one 5 10; aspect_ratio one 16:9 9:16 1:1; negative_prompt text 2500; cfg_scale number 0 1 | 1080p | 24 | never | clip any/5=42 any/10=84
            bytedance/seedance-2 | prompt! text 20000; duration int 4 15 -1; resolution one 480p 720p 1080p 4k; aspect_ratio one adaptive 16:9 9:16 1:1 4:3 3:4 21:9; first_frame_url,last_frame_url file; reference_image_urls,reference_video_urls,reference_audio_urls files; generate_audio bool | 720p | 24 | generate_audio=true | second 480p=19 720p=41 1080p=102 4k=208
            minimax-h3/text-to-video | prompt! text 7000; duration int 4 15; aspect_ratio one 16:9 9:16 1:1; resolution one 768P 2K | 2k | 24 | never | second 768p=8 2k=13
            veo-3-1 | prompt! text 5000; image_urls files 3; generation_type one TEXT_2_VIDEO FIRST_AND_LAST_FRAMES_2_VIDEO REFERENCE_2_VIDEO; aspect_ratio one 16:9 9:16 Auto; resolution one 720p 1080p 4k; duration int 4 8; enable_translation bool; watermark text; model one veo3_fast veo3 veo3_lite | 720p | 24 | always | clip 720p=60 1080p=65 4k=180
            """;

    private FakeKieModels() {}

    static Map<String, FakeModel> all() {
        return FakeModel.table(TABLE);
    }
}
