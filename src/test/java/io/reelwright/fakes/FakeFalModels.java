package io.reelwright.fakes;

import java.util.Map;

/** The video models of fal.ai and their inputs, as documented in 2026; prices in US dollars. */
final class FakeFalModels {
    private static final String TABLE = """
            fal-ai/wan-t2v | prompt! text 5000; negative_prompt text 5000; resolution one 480p 580p 720p; aspect_ratio one 16:9 9:16; num_frames int 81 100; frames_per_second int 5 24; num_inference_steps int 2 50; turbo_mode,enable_safety_checker,enable_prompt_expansion bool; seed int | 720p | 16 | never | clip any=0.40
            fal-ai/wan-i2v | image_url! file; prompt! text 5000; negative_prompt text 5000; resolution one 480p 720p; aspect_ratio one auto 16:9 9:16 1:1; num_frames int 81 100; frames_per_second int 5 24; num_inference_steps int 2 50; guide_scale,shift number; acceleration one none regular; enable_safety_checker,enable_prompt_expansion bool; seed int | 720p | 16 | never | clip 480p=0.20 720p=0.40
            fal-ai/wan/v2.7/text-to-video | prompt! text 5000; negative_prompt text 500; duration int 2 15; resolution one 720p 1080p; aspect_ratio one 16:9 9:16 1:1 4:3 3:4; audio_url text; enable_prompt_expansion,enable_safety_checker bool; seed int | 1080p | 30 | always | second 720p=0.10 1080p=0.15
            alibaba/wan-3.0/text-to-video | prompt! text 20000; resolution one 480p 720p 1080p; aspect_ratio one adaptive 16:9 9:16 1:1 4:3 3:4; duration number 2 30; seed int | 1080p | 30 | always | second 480p=0.05 720p=0.10 1080p=0.20
            alibaba/wan-3.0/image-to-video | prompt! text 20000; start_image_url! file; end_image_url file; resolution one 480p 720p 1080p; aspect_ratio one adaptive 16:9 9:16 1:1 4:3 3:4; duration number 2 30; seed int | 1080p | 30 | always | second 480p=0.05 720p=0.10 1080p=0.20
            fal-ai/kling-video/v3/pro/text-to-video | prompt! text 2500; duration one 3 4 5 6 7 8 9 10 11 12 13 14 15; aspect_ratio one 16:9 9:16 1:1; cfg_scale number 0 1; negative_prompt text 2500; generate_audio bool; multi_prompt list 6; shot_type text | 1080p | 24 | generate_audio=true | second any=0.22
            fal-ai/veo3.1 | prompt! text 20000; duration one 4s 6s 8s; aspect_ratio one 16:9 9:16; resolution one 720p 1080p; generate_audio,auto_fix bool; negative_prompt text; safety_tolerance one 1 2 3 4 5 6; seed int; image_url file | 720p | 24 | generate_audio=true | second any=0.40
            fal-ai/veo3.1/image-to-video | prompt! text 20000; image_url! file; duration one 4s 6s 8s; aspect_ratio one auto 16:9 9:16; resolution one 720p 1080p; generate_audio,auto_fix bool; negative_prompt text; safety_tolerance one 1 2 3 4 5 6; seed int | 720p | 24 | generate_audio=true | second any=0.40
            fal-ai/wan-vace-14b/pose | video_url! video 1 30 100; prompt! text 5000 | 720p | 16 | never | clip any=0.80
            fal-ai/wan/v2.2-14b/animate/move | video_url! video 1 30 100; image_url! file | 720p | 16 | never | clip any=0.80
            workflows/studio/two-step | prompt! text 5000 | 720p | 24 | never | clip any=0.10
            """;

    private FakeFalModels() {}

    static Map<String, FakeModel> all() {
        return FakeModel.table(TABLE);
    }
}
