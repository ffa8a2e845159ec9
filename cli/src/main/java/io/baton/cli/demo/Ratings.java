package io.baton.cli.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What people say about a seller: after-sales, superior, team, customers, other departments, the person. */
final class Ratings {
    private static final int DECLINES = 17;
    private static final int UNABLE = 44;
    private static final int FEW_CUSTOMERS = 26;
    private static final int COMPLAINTS = 11;
    private static final int UNCLEAR = 36;
    private static final List<String> RAISED =
            List.of("主动带教新人，项目复盘扎实", "牵头跨区域大客户协同，数据未能体现", "接手离职同事客户，过渡平稳", "重大投诉处理得当，挽回续约");
    private static final List<String> LOWERED = List.of("客户投诉率偏高，跟进不够主动", "方案过度承诺，交付压力较大", "团队协作参与不足", "月度计划多次延迟提交");
    private static final List<String> RAISED_TRADITIONAL = List.of("主動帶領新人，專案檢討確實", "協助其他單位整合資源，數據未能呈現");
    private static final List<String> LOWERED_TRADITIONAL = List.of("客訴偏高，跟進不夠主動", "提案過度承諾，交付壓力較大");

    private final Seller seller;
    private final DataFolder folder;

    private Ratings(Seller seller, DataFolder folder) {
        this.seller = seller;
        this.folder = folder;
    }

    /** Writes the ratings of every whole quarter and year at whose end the seller is here. */
    static void write(Seller seller, DemoSize size, DataFolder folder) {
        var ratings = new Ratings(seller, folder);
        for (YearMonth month : size.quarterEnds()) {
            if (seller.worksIn(month) && seller.employed().contains(month.atEndOfMonth())) {
                ratings.quarter(month.getYear() + "-Q" + month.getMonthValue() / 3, month.atEndOfMonth());
            }
        }
        for (int year : size.years()) {
            if (seller.employed().contains(LocalDate.of(year, 12, 31))) {
                ratings.year(Integer.toString(year), LocalDate.of(year, 12, 31));
            }
        }
    }

    private void quarter(String period, LocalDate end) {
        Dice dice = seller.dice().branch("ratings" + period);
        for (int i = 0; i < 2; i++) {
            answer(
                    period,
                    "handover",
                    "after-sales",
                    rater("AS", dice),
                    points(dice, seller.traits().care()));
        }
        answer(
                period,
                "report_quality",
                "superior",
                seller.superiorOn(end),
                points(dice, seller.traits().diligence()));
    }

    private void year(String period, LocalDate end) {
        quarter(period, end);
        Dice dice = seller.dice().branch("overall" + period);
        for (int i = 0; i < 4; i++) {
            answer(
                    period,
                    "trend_sharing",
                    "team",
                    rater("TM", dice),
                    points(dice, seller.traits().skill()));
        }
        self(period, dice);
        adjustment(period, seller.superiorOn(end), dice);
        customers(period, dice);
        departments(period, dice);
        deductions(period, seller.superiorOn(end));
    }

    private void self(String period, Dice dice) {
        if (seller.place() == DECLINES) {
            folder.add(Table.RATINGS, seller.id(), period, "overall", "self", seller.id(), "", "declined", "");
        } else {
            answer(
                    period,
                    "overall",
                    "self",
                    seller.id(),
                    6 + points(dice, seller.traits().skill()) * 94 / 100);
        }
    }

    private void adjustment(String period, String superior, Dice dice) {
        int value = dice.chance(450) ? dice.between(-4, 4) : 0;
        boolean traditional = seller.region() == Region.TAIWAN;
        List<String> reasons =
                value > 0 ? traditional ? RAISED_TRADITIONAL : RAISED : traditional ? LOWERED_TRADITIONAL : LOWERED;
        String reason = value == 0 ? "" : dice.pick(reasons);
        folder.add(Table.RATINGS, seller.id(), period, "adjustment", "superior", superior, value, "", reason);
    }

    /** Anonymous: the number of an answer says nothing of who gave it. */
    private void customers(String period, Dice dice) {
        int answers = seller.place() == FEW_CUSTOMERS ? 2 : dice.between(2, 9);
        for (int i = 0; i < answers; i++) {
            answer(
                    period,
                    "overall",
                    "customer",
                    rater("X", dice),
                    points(dice, seller.traits().care()));
        }
    }

    private void departments(String period, Dice dice) {
        for (String department : List.of("AS", "PD")) {
            int value = points(dice, seller.traits().diligence());
            String rater = rater(department, dice);
            if (seller.place() == UNABLE && department.equals("PD")) {
                folder.add(Table.RATINGS, seller.id(), period, "overall", "cross-department", rater, "", "unable", "");
            } else {
                answer(period, "overall", "cross-department", rater, value);
            }
        }
    }

    private void deductions(String period, String superior) {
        if (seller.place() == COMPLAINTS) {
            folder.add(
                    Table.RATINGS,
                    seller.id(),
                    period,
                    "complaint_handling",
                    "superior",
                    superior,
                    2,
                    "",
                    "三季度客户投诉率高于约定线，两起未按时处理");
        }
        if (seller.place() == UNCLEAR) {
            folder.add(
                    Table.RATINGS,
                    seller.id(),
                    period,
                    "unclear_feedback",
                    "cross-department",
                    "PD00007",
                    1,
                    "",
                    "需求反馈模糊，版本迭代延后两周");
        }
    }

    private void answer(String period, String item, String group, String rater, int value) {
        folder.add(Table.RATINGS, seller.id(), period, item, group, rater, value, "", "");
    }

    private static String rater(String prefix, Dice dice) {
        return prefix + (10_000 + dice.below(90_000));
    }

    private static int points(Dice dice, int trait) {
        return Math.min(100, dice.around(63 + trait * 31 / 1000, 12));
    }
}
