package io.reelwright.provider.source;

import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;

/**
 * Where texts are found.
 *
 * @param api     address of an encyclopedia's MediaWiki API
 * @param contact how its operators can reach who runs this program; empty when that is not told
 * @param offline whether nothing is looked up or fetched
 */
public record SourceSettings(URI api, String contact, boolean offline) {
    public static final Setting<URI> API = Setting.url(
            "mediawiki-url",
            "https://en.wikipedia.org/w/api.php",
            "the MediaWiki API in which a topic without a text is looked up");

    public static final Setting<String> CONTACT = Setting.text(
            "contact",
            "TEXT",
            "",
            "[ -~&&[^()]]{0,200}",
            "has a character that a request cannot carry; give a mail address, or the address of a page",
            "mail address or page of yours, told to the encyclopedia as its robot policy asks");

    public static final Setting<Boolean> OFFLINE =
            Setting.onOff("offline", "look nothing up and fetch no page: a topic needs a text, or --outline");

    public static final SettingsPart<SourceSettings> PART = SettingsPart.of(
            SourceSettings.class,
            values -> new SourceSettings(values.get(API), values.get(CONTACT).strip(), values.get(OFFLINE)),
            API,
            CONTACT,
            OFFLINE);
}
