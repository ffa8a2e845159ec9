package io.baton.cli.demo;

import java.util.List;
import java.util.Map;

/** Invented names: common and rare surnames, of several peoples, simplified or traditional as the region writes. */
public final class Names {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "欧阳", "上官",
            "司徒", "诸葛");
    private static final List<String> SURNAMES_TRADITIONAL = List.of(
            "陳", "林", "黃", "張", "李", "王", "吳", "劉", "蔡", "楊", "許", "鄭", "謝", "郭", "洪", "曾", "邱", "廖", "賴", "周", "葉",
            "蘇", "莊", "呂", "江", "何", "蕭", "羅", "高", "潘", "簡", "朱", "鍾", "游", "彭", "詹", "胡", "施", "歐陽", "范姜");
    private static final List<String> FIRST = List.of(
            "思", "雨", "子", "文", "若", "嘉", "晓", "志", "建", "梦", "书", "云", "海", "明", "婉", "静", "泽", "清", "凌", "亦", "景",
            "沛", "采", "允", "诗", "宇", "承", "知", "安", "望");
    private static final List<String> FIRST_TRADITIONAL = List.of(
            "思", "雨", "子", "文", "若", "嘉", "曉", "志", "建", "夢", "書", "雲", "海", "明", "婉", "靜", "澤", "淑", "怡", "冠", "宗",
            "佩", "雅", "允", "詩", "宇", "承", "家", "彥", "柏");
    private static final List<String> SECOND = List.of(
            "涵", "轩", "琪", "博", "然", "宁", "峰", "霖", "瑶", "远", "婷", "杰", "岚", "舟", "菲", "洋", "萱", "屹", "朗", "蓉", "帆",
            "溪", "辰", "颖", "川", "桐", "禾", "");
    private static final List<String> SECOND_TRADITIONAL = List.of(
            "涵", "軒", "琪", "博", "然", "寧", "峰", "霖", "瑤", "遠", "婷", "傑", "嵐", "舟", "君", "洋", "萱", "蓁", "翰", "蓉", "帆",
            "溪", "辰", "穎", "豪", "桐", "儀", "廷");

    /** Names that forms, fonts and databases stumble over: rare characters, the second of them outside the first plane. */
    private static final Map<Integer, String> REMARKABLE =
            Map.of(8, "沈㛃", 16, "阿依努尔·买合木提", 27, "何𠮷平", 39, "扎西平措", 45, "乌云其木格", 56, "范姜曉嵐");

    private Names() {}

    /** The name of the seller at that place among sixty. */
    static String ofSeller(int place, Region region, Dice dice) {
        String drawn = of(region, dice);
        return REMARKABLE.getOrDefault(place, drawn);
    }

    public static String of(Region region, Dice dice) {
        return switch (region) {
            case EAST, SOUTH, NORTH -> dice.pick(SURNAMES) + dice.pick(FIRST) + dice.pick(SECOND);
            case TAIWAN ->
                dice.pick(SURNAMES_TRADITIONAL) + dice.pick(FIRST_TRADITIONAL) + dice.pick(SECOND_TRADITIONAL);
        };
    }
}
