package io.reelwright.config;

/**
 * Settings of the narration.
 *
 * @param voice name of the voice that narrates
 */
public record VoiceSettings(String voice) {
    public static final Setting<String> VOICE = Setting.text("voice", "NAME", "slt", "the voice that narrates (slt)");

    public static final SettingsPart<VoiceSettings> PART =
            SettingsPart.of(VoiceSettings.class, values -> new VoiceSettings(values.get(VOICE)), VOICE);
}
