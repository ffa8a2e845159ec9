package io.baton.cli.generate;

import java.util.List;
import java.util.stream.Collectors;

/** What the standard catalogue has to say besides, so that messy files are read. */
public final class MessyCatalogue {
    private static final String STANDARD_DEFAULTS = "defaults: { time: \"yyyy-MM-dd HH:mm\" }";
    private static final String DEFAULTS = """
            defaults:
              time: "yyyy-MM-dd HH:mm"
              date: [yyyy-MM-dd, yyyy/M/d, yyyy年M月d日, d.M.yyyy]
              thousands: ","
              missing: ["", "#N/A", "NULL", "-", 无]
            people: { from: [ { file: people.csv, encoding: gb18030 } ] }""";
    private static final String CONTRACT = "\n  contract:\n";
    private static final List<String> CONTRACT_HEADER =
            List.of("合同编号", "工号", "客户", "类型", "签约日期", "到期日期", "含税金额", "税率", "客户类型", "渠道", "已续签", "回访日期", "更正");

    private MessyCatalogue() {}

    /** The standard catalogue, changed for messy files. */
    public static String of(String standard) {
        if (!standard.contains(STANDARD_DEFAULTS) || !standard.contains(CONTRACT)) {
            throw new IllegalArgumentException("the standard catalogue has no " + STANDARD_DEFAULTS + " or contract");
        }
        return standard.replace(STANDARD_DEFAULTS, DEFAULTS).replace(CONTRACT, CONTRACT + from());
    }

    private static String from() {
        List<FactTable.Column> columns = FactTable.CONTRACT.columns();
        var mapping = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            mapping.append(i == 0 ? "" : ", ")
                    .append(columns.get(i).name())
                    .append(": ")
                    .append(CONTRACT_HEADER.get(i));
        }
        return "    from: [ { file: contract.csv, encoding: gb18030, columns: { " + mapping + " } } ]\n";
    }

    /** The names of the columns in a messy file; the contracts have remarks, and a column of them twice. */
    static String header(FactTable table) {
        return table == FactTable.CONTRACT
                ? String.join(",", CONTRACT_HEADER) + ",备注,备注"
                : table.columns().stream().map(FactTable.Column::name).collect(Collectors.joining(","));
    }

    /** The cells of remarks of a row that has none. */
    static String noRemarks(FactTable table) {
        return table == FactTable.CONTRACT ? ",," : "";
    }
}
