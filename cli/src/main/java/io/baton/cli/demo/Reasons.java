package io.baton.cli.demo;

import java.util.List;

/** Why superiors adjust and deduct, in the writing of the region. */
public final class Reasons {
    static final String COMPLAINTS = "三季度客户投诉率高于约定线，两起未按时处理";
    static final String UNCLEAR = "需求反馈模糊，版本迭代延后两周";
    static final String AWAY = "评价期末不在岗";

    private static final List<String> RAISED =
            List.of("主动带教新人，项目复盘扎实", "牵头跨区域大客户协同，数据未能体现", "接手离职同事客户，过渡平稳", "重大投诉处理得当，挽回续约");
    private static final List<String> LOWERED = List.of("客户投诉偏多，跟进不够主动", "方案过度承诺，交付压力较大", "团队协作参与不足", "月度计划多次延迟提交");
    private static final List<String> RAISED_TRADITIONAL = List.of("主動帶領新人，專案檢討確實", "協助其他單位整合資源，數據未能呈現");
    private static final List<String> LOWERED_TRADITIONAL = List.of("客訴偏多，跟進不夠主動", "提案過度承諾，交付壓力較大");

    private Reasons() {}

    /** A reason for an adjustment, or for leaving the score as it is. */
    public static String draw(int adjustment, Region region, Dice dice) {
        boolean traditional = region == Region.TAIWAN;
        if (adjustment == 0) {
            return traditional ? "與數據一致，不作調整" : "与数据一致，不作调整";
        }
        return adjustment > 0
                ? dice.pick(traditional ? RAISED_TRADITIONAL : RAISED)
                : dice.pick(traditional ? LOWERED_TRADITIONAL : LOWERED);
    }
}
