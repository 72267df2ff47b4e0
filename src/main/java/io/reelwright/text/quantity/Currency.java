package io.reelwright.text.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A currency of {@code currencies.tsv}.
 *
 * @param sign  as written: {@code $}, {@code R$}, {@code CHF}
 * @param coin  its hundredth part; {@code -} for none
 * @param coins several of them
 */
record Currency(String sign, String singular, String plural, String coin, String coins) {
    private static final Map<String, Currency> SIGNS = new HashMap<>();
    /** All signs, the longest first, as alternatives of an expression. */
    static final String ANY = "US\\$|CA\\$|AU\\$|NZ\\$|HK\\$|NT\\$|MX\\$|CN¥|[CASR]?\\$|[€£¥₹₩₽₺₪₴₦₱₫฿₿¢₨₡₲₸₾₼৳₭₵₮]|"
            + "USD|CAD|AUD|NZD|HKD|SGD|MXN|BRL|EUR|GBP|JPY|CNY|RMB|INR|KRW|RUB|TRY|ILS|UAH|NGN|PHP|VND|THB|BTC|CHF|SEK|NOK|DKK|PLN|CZK|HUF|ZAR|ETH|AED|SAR|EGP|IDR|MYR|KES|RON|BGN|"
            + "SFr|KSh|RM|Rp|Rs|Fr|kr|zł|Kč|Ft|лв";

    static {
        for (List<String> row : Table.rows("currencies.tsv"))
            SIGNS.put(row.get(0), new Currency(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }

    static @Nullable Currency of(String sign) {
        return SIGNS.get(sign.endsWith(".") ? sign.substring(0, sign.length() - 1) : sign);
    }

    boolean hasCoins() {
        return !coin.equals("-");
    }

    /** Returns whether it is a sign and not a code of letters. */
    boolean isSign() {
        return !Character.isLetter(sign.charAt(sign.length() - 1));
    }

    /** Returns what stands before the digits on a card: {@code $}, {@code CHF } with a blank. */
    String before() {
        return isSign() ? sign : sign + " ";
    }

    String after(String shown) {
        return shown.equals("1") ? singular : plural;
    }
}
