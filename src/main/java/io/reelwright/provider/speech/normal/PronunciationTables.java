package io.reelwright.provider.speech.normal;

import io.reelwright.text.LinearRegex;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Pronunciations that no rule can derive: abbreviations, symbols, acronyms that are words. Those of quantities are in {@code text.quantity}. */
final class PronunciationTables {
    /** Abbreviation with its dot, in lower case → spoken words. Those that depend on their neighbours are in {@link WordReader}. */
    static final Map<String, String> ABBREVIATIONS = table("""
            mr.=mister;mrs.=missus;ms.=miz;prof.=professor;vs.=versus;vs=versus;etc.=et cetera;e.g.=for example;i.e.=that is;eg.=for example;\
            approx.=approximately;ca.=circa;c.=circa;jr.=junior;sr.=senior;inc.=incorporated;ltd.=limited;corp.=corporation;mt.=mount;\
            fig.=figure;vol.=volume;ch.=chapter;pp.=pages;p.=page;a.m.=ay em;p.m.=pee em;pm=pee em;u.s.=you ess;u.k.=you kay;\
            u.s.a.=you ess ay;e.u.=ee you;u.n.=you en;d.c.=dee see;b.c.=bee see;a.d.=ay dee;ph.d.=pee aitch dee;jan.=January;feb.=February;\
            mar.=March;apr.=April;jun.=June;jul.=July;aug.=August;sep.=September;sept.=September;oct.=October;nov.=November;\
            dec.=December;ave.=avenue;rd.=road;blvd.=boulevard;gov.=governor;gen.=general;capt.=captain;lt.=lieutenant;sgt.=sergeant;\
            rev.=reverend;col.=colonel;min.=minimum;max.=maximum;dept.=department;est.=established;al.=al;govt.=government;w/=with;\
            w/o=without;mins.=minutes;hrs.=hours;yrs.=years;nos.=numbers;hrs=hours;mins=minutes;secs=seconds;yrs=years""");

    static final Map<String, String> SYMBOLS = table(
            "==equals;≠=is not equal to;&=and;+=plus;@=at;%=percent;×=times;÷=divided by;→=to;~=about;≈=about;<=less than;>=greater than;°=degrees;±=plus or minus;§=section;√=square root of;$=dollars;€=euros;£=pounds;¥=yen;№=number;‰=per mille;π=pie;µ=micro;∞=infinity;−=minus;≤=at most;≥=at least;™=;®=;©=;•=;*=");

    /** Names of the Greek letters, which formulas and names of substances use as signs: {@code α}, {@code β-carotene}. */
    static final Map<String, String> GREEK = table(
            "α=alpha;β=beta;γ=gamma;Γ=gamma;δ=delta;Δ=delta;ε=epsilon;ϵ=epsilon;ζ=zeta;η=eta;θ=theta;Θ=theta;ϑ=theta;ι=iota;κ=kappa;λ=lambda;Λ=lambda;µ=micro;μ=mew;ν=new;ξ=zigh;ο=omicron;Ξ=zigh;π=pie;Π=pie;ρ=rho;σ=sigma;ς=sigma;Σ=sigma;τ=tau;υ=upsilon;φ=fie;ϕ=fie;Φ=fie;χ=kigh;ψ=sigh;Ψ=sigh;ω=omega;Ω=omega");

    static final Map<String, String> SPECIAL = table(
            "pH=pee aitch;wifi=why fie;Wi-Fi=why fie;iOS=eye oh ess;ok=okay;OK=okay;o'clock=o'clock;LaTeX=lay tech");

    /** Acronyms pronounced as words. */
    static final Set<String> WORD_ACRONYMS = Set.of(
            "NASA", "NATO", "UNESCO", "UNICEF", "OPEC", "AIDS", "COVID", "FIFA", "UEFA", "SCUBA", "RADAR", "LASER",
            "SONAR", "ASCII", "SWAT", "NAFTA", "GIF", "JPEG", "RAM", "ROM", "PIN", "SIM", "NASDAQ", "DARPA", "FEMA",
            "OSHA", "ASEAN", "CERN", "LIDAR", "YOLO", "FOMO", "BIOS", "SARS", "MERS", "ZIP", "CAPTCHA", "STEM", "SPAM",
            "NIMBY", "VAT", "IKEA");

    /** Short words that are often written in capitals for emphasis; other capitals of up to three letters are spelled. */
    static final Set<String> SHOUTED = Set.of(
            "THE", "NOT", "AND", "ALL", "YES", "NO", "NEW", "YOU", "NOW", "ONE", "WHY", "HOW", "WHO", "BUT", "FOR",
            "OR", "IF", "IS", "IT", "IN", "ON", "OF", "TO", "DO", "BE", "MY", "WE", "GO", "SO", "UP", "BIG", "TOP",
            "BAD", "OUT", "OFF", "CAN", "TWO", "TEN", "SIX", "AN", "AS", "AT", "BY", "HE", "ME", "ARE", "WAS", "HAS",
            "HAD", "GET", "GOT", "SEE", "SAY", "ANY", "OUR", "HIS", "HER", "END");

    private PronunciationTables() {}

    private static Map<String, String> table(String entries) {
        Map<String, String> table = new HashMap<>();
        for (String entry : LinearRegex.split(entries, ";")) {
            int cut = entry.indexOf('=', 1);
            table.put(entry.substring(0, cut), entry.substring(cut + 1));
        }
        return Map.copyOf(table);
    }
}
