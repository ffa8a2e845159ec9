package io.baton.cli;

import io.baton.cli.PlainCsv.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the examples must give, worked out from their CSV files by plain Java: it shares no code with Baton.
 *
 * @param sales every sale: who, when, to whom, in which order, how much
 * @param quotas quotas by person and first day of their window
 */
record ExampleOracle(List<Sale> sales, Map<String, BigDecimal> quotas) {

    /** An order, or a line of one. */
    record Sale(String person, LocalDate day, String customer, String order, BigDecimal amount) {}

    /** The figures of one person in one period; an absent one has nothing to divide by. */
    record Figures(
            BigDecimal sales,
            BigDecimal orders,
            BigDecimal customers,
            Optional<BigDecimal> averageOrder,
            Optional<BigDecimal> growth) {}

    static ExampleOracle ofAdventureWorks(Path folder) throws IOException {
        List<Sale> orders = read(folder.resolve("reseller_orders.csv")).stream()
                .map(row -> new Sale(
                        row.cell("EmployeeKey"),
                        LocalDate.parse(row.cell("OrderDate")),
                        row.cell("ResellerKey"),
                        row.cell("SalesOrderNumber"),
                        new BigDecimal(row.cell("SubTotal"))))
                .toList();
        Map<String, BigDecimal> quotas = read(folder.resolve("sales_quota_dw.csv")).stream()
                .collect(Collectors.toMap(
                        row -> row.cell("EmployeeKey") + " " + row.cell("QuotaDate"),
                        row -> new BigDecimal(row.cell("SalesAmountQuota"))));
        return new ExampleOracle(orders, quotas);
    }

    static ExampleOracle ofNorthwind(Path folder) throws IOException {
        Map<String, Row> orders = read(folder.resolve("orders.csv")).stream()
                .collect(Collectors.toMap(row -> row.cell("OrderID"), Function.identity()));
        List<Sale> lines = read(folder.resolve("order_details.csv")).stream()
                .map(line -> line(line, Objects.requireNonNull(orders.get(line.cell("OrderID")))))
                .toList();
        return new ExampleOracle(lines, Map.of());
    }

    private static Sale line(Row line, Row order) {
        BigDecimal amount = new BigDecimal(line.cell("UnitPrice"))
                .multiply(new BigDecimal(line.cell("Quantity")))
                .multiply(BigDecimal.ONE.subtract(new BigDecimal(line.cell("Discount"))));
        return new Sale(
                order.cell("EmployeeID"),
                LocalDate.parse(order.cell("OrderDate")),
                order.cell("CustomerID"),
                order.cell("OrderID"),
                amount);
    }

    private static List<Row> read(Path file) throws IOException {
        return PlainCsv.of(Files.readString(file)).rows();
    }

    /** Everyone who ever sold. */
    List<String> people() {
        return sales.stream().map(Sale::person).distinct().sorted().toList();
    }

    /** The figures of a person from the first to the last day. */
    Figures figures(String person, LocalDate from, LocalDate to) {
        List<Sale> own = within(person, from, to);
        BigDecimal sum = sum(own);
        BigDecimal orders = distinct(own, Sale::order);
        BigDecimal before = sum(
                within(person, from.minusYears(1), to.plusDays(1).minusYears(1).minusDays(1)));
        return new Figures(
                sum,
                orders,
                distinct(own, Sale::customer),
                quotient(sum, orders, 2),
                quotient(sum.subtract(before), before, 4));
    }

    /** Sales by quota from the first to the last day, where there is a quota. */
    Optional<BigDecimal> attainment(String person, LocalDate from, LocalDate to) {
        return quota(person, from).flatMap(quota -> quotient(sum(within(person, from, to)), quota, 4));
    }

    Optional<BigDecimal> quota(String person, LocalDate from) {
        return Optional.ofNullable(quotas.get(person + " " + from));
    }

    private List<Sale> within(String person, LocalDate from, LocalDate to) {
        return sales.stream()
                .filter(sale -> sale.person().equals(person))
                .filter(sale -> !sale.day().isBefore(from) && !sale.day().isAfter(to))
                .toList();
    }

    private static BigDecimal sum(List<Sale> sales) {
        return sales.stream().map(Sale::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal distinct(List<Sale> sales, Function<Sale, String> by) {
        return BigDecimal.valueOf(sales.stream().map(by).distinct().count());
    }

    private static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor, int scale) {
        return divisor.signum() <= 0
                ? Optional.empty()
                : Optional.of(dividend.divide(divisor, scale, RoundingMode.HALF_UP));
    }
}
