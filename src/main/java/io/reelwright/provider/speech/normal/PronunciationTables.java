package io.reelwright.provider.speech.normal;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WhiteSpace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pronunciations that no rule can derive: units, currencies, abbreviations, symbols, acronyms that are words. */
final class PronunciationTables {
    /** Unit → spoken singular. Plurals are formed by rule, except those in {@link #PLURALS}. */
    static final Map<String, String> UNITS = table("""
            km=kilometer;m=meter;cm=centimeter;mm=millimeter;nm=nanometer;µm=micrometer;kg=kilogram;g=gram;mg=milligram;µg=microgram;\
            lb=pound;lbs=pound;oz=ounce;ft=foot;mi=mile;yd=yard;l=liter;L=liter;ml=milliliter;mL=milliliter;s=second;ms=millisecond;\
            min=minute;h=hour;hr=hour;hrs=hour;°C=degree Celsius;°F=degree Fahrenheit;°=degree;K=kelvin;mph=mile per hour;\
            kph=kilometer per hour;km/h=kilometer per hour;km/s=kilometer per second;m/s=meter per second;mg/kg=milligram per kilogram;\
            m²=square meter;km²=square kilometer;m³=cubic meter;cm³=cubic centimeter;cm²=square centimeter;sq=square;ha=hectare;\
            B=byte;KB=kilobyte;kB=kilobyte;MB=megabyte;GB=gigabyte;TB=terabyte;Mbps=megabit per second;Gbps=gigabit per second;\
            Hz=hertz;kHz=kilohertz;MHz=megahertz;GHz=gigahertz;W=watt;kW=kilowatt;MW=megawatt;GW=gigawatt;kWh=kilowatt hour;\
            V=volt;mA=milliamp;mAh=milliamp hour;kcal=kilocalorie;cal=calorie;kJ=kilojoule;J=joule;N=newton;Pa=pascal;kPa=kilopascal;\
            dB=decibel;px=pixel;fps=frame per second;rpm=revolution per minute;bpm=beat per minute;ppm=part per million;%=percent;x=time""");

    static final Map<String, String> PLURALS = table(
            "foot=feet;hertz=hertz;kilohertz=kilohertz;megahertz=megahertz;gigahertz=gigahertz;percent=percent;kelvin=kelvin;square=square");

    /** Currency sign → names of the main unit and its subunit. */
    static final Map<String, String> CURRENCIES =
            table("$=dollar/cent;€=euro/cent;£=pound/penny;¥=yen/sen;₹=rupee/paisa");

    static final Map<String, String> MAGNITUDES = table(
            "k=thousand;K=thousand;m=million;M=million;mn=million;b=billion;B=billion;bn=billion;tn=trillion;T=trillion");

    static final Set<String> MAGNITUDE_WORDS = Set.of("hundred", "thousand", "million", "billion", "trillion");

    /** Abbreviation with its dot, in lower case → spoken words. Those that depend on their neighbours are in {@link WordReader}. */
    static final Map<String, String> ABBREVIATIONS = table("""
            mr.=mister;mrs.=missus;ms.=miz;prof.=professor;vs.=versus;vs=versus;etc.=et cetera;e.g.=for example;i.e.=that is;eg.=for example;\
            approx.=approximately;ca.=circa;c.=circa;jr.=junior;sr.=senior;inc.=incorporated;ltd.=limited;corp.=corporation;mt.=mount;\
            fig.=figure;vol.=volume;ch.=chapter;pp.=pages;p.=page;a.m.=ay em;p.m.=pee em;pm=pee em;u.s.=you ess;u.k.=you kay;\
            u.s.a.=you ess ay;e.u.=ee you;u.n.=you en;d.c.=dee see;b.c.=bee see;a.d.=ay dee;ph.d.=pee aitch dee;jan.=January;feb.=February;\
            mar.=March;apr.=April;jun.=June;jul.=July;aug.=August;sep.=September;sept.=September;oct.=October;nov.=November;\
            dec.=December;ave.=avenue;rd.=road;blvd.=boulevard;gov.=governor;gen.=general;capt.=captain;lt.=lieutenant;sgt.=sergeant;\
            rev.=reverend;col.=colonel;min.=minimum;max.=maximum;dept.=department;est.=established;al.=al;govt.=government;w/=with;\
            w/o=without;mins.=minutes;hrs.=hours;yrs.=years;nos.=numbers""");

    static final Map<String, String> SYMBOLS = table(
            "&=and;+=plus;@=at;%=percent;×=times;÷=divided by;→=to;~=about;≈=about;<=less than;>=greater than;°=degrees;±=plus or minus;§=section;√=square root of;π=pie;µ=micro;∞=infinity;−=minus;≤=at most;≥=at least;™=;®=;©=;•=;*=");

    static final Map<String, String> SPECIAL = table(
            "pH=pee aitch;wifi=why fie;Wi-Fi=why fie;iOS=eye oh ess;ok=okay;OK=okay;o'clock=o'clock;LaTeX=lay tech;½=one half;¼=one quarter;¾=three quarters;⅓=one third;⅔=two thirds;⅛=one eighth");

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

    static final Set<String> MONTHS = Set.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Jun",
            "Jul",
            "Aug",
            "Sep",
            "Sept",
            "Oct",
            "Nov",
            "Dec");

    static final List<String> MONTH_NAMES =
            WhiteSpace.words("January February March April May June July August September October November December");

    /** Words before a Roman numeral that is cardinal ("World War two"). After a ruler's name it is ordinal ("Henry the eighth"). */
    static final Set<String> COUNTED = Set.of(
            "War",
            "Chapter",
            "Part",
            "Book",
            "Volume",
            "Type",
            "Act",
            "Phase",
            "Bowl",
            "Rocky",
            "Class",
            "Level",
            "Stage",
            "Section",
            "Saturn",
            "Title",
            "Article",
            "Episode",
            "Mark",
            "Schedule",
            "Factor");

    static final Set<String> RULERS = Set.of(
            "Henry",
            "Louis",
            "Elizabeth",
            "Edward",
            "George",
            "Charles",
            "James",
            "William",
            "Richard",
            "Mary",
            "Philip",
            "Frederick",
            "Napoleon",
            "Catherine",
            "Peter",
            "Nicholas",
            "Alexander",
            "Ivan",
            "Pius",
            "Benedict",
            "Leo",
            "Francis",
            "Paul",
            "Urban",
            "Gregory",
            "Innocent",
            "Clement",
            "Ramesses",
            "Ramses",
            "Thutmose",
            "Ptolemy",
            "Cleopatra",
            "Mehmed",
            "Selim",
            "Otto",
            "Leopold",
            "Wilhelm",
            "Ferdinand",
            "Gustav",
            "Gustavus",
            "Christian",
            "Haakon",
            "Albert",
            "Juan",
            "Felipe",
            "Darius",
            "Xerxes");

    /** Names of the letters A to Z, in spellings that the voice's dictionary contains. */
    static final List<String> LETTERS = List.of(LinearRegex.split(
            "ay,bee,see,dee,ee,eff,gee,aitch,eye,jay,kay,el,em,en,oh,pee,cue,are,ess,tee,you,vee,double you,ex,why,zee",
            ","));

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
