-- stage indicators
-- Exact decimals as whole numbers: money in cents, quotients and scores in 10^-12, dimensions in 10^-14, totals in 10^-16.
-- Halves are rounded away from zero, as Baton does it.
CREATE MACRO rounded(v, unit) AS sign(v) * ((abs(v) + unit // 2) // unit);

-- a / b at 12 decimals by long division, so that nothing leaves 64 bits; none where b is not above 0.
CREATE MACRO divided(a, b) AS
  CASE WHEN b > 0 THEN
    sign(a) * (
      abs(a) // b * 1000000000000
      + abs(a) % b * 1000000 // b * 1000000
      + abs(a) % b * 1000000 % b * 1000000 // b
      + (abs(a) % b * 1000000 % b * 1000000 % b * 2 >= b)::BIGINT)
  END;

-- 0 points up to x, 100 from y, straight between.
CREATE MACRO between_points(n, x, y) AS
  CASE WHEN n <= x THEN 0 WHEN n >= y THEN 100000000000000 ELSE divided(100 * (n - x), y - x) END;

CREATE TABLE figures AS
SELECT
  id, participant, role,
  (sales::DECIMAL(18, 2) * 100)::BIGINT AS sales,
  (new_sales::DECIMAL(18, 2) * 100)::BIGINT AS new_sales,
  (renewal_sales::DECIMAL(18, 2) * 100)::BIGINT AS renewal_sales,
  (service_sales::DECIMAL(18, 2) * 100)::BIGINT AS service_sales,
  (margin::DECIMAL(18, 2) * 100)::BIGINT AS margin,
  (online_sales::DECIMAL(18, 2) * 100)::BIGINT AS online_sales,
  (biggest::DECIMAL(18, 2) * 100)::BIGINT AS biggest,
  (smallest::DECIMAL(18, 2) * 100)::BIGINT AS smallest,
  (sales_last_year::DECIMAL(18, 2) * 100)::BIGINT AS sales_last_year,
  (sales_ytd::DECIMAL(18, 2) * 100)::BIGINT AS sales_ytd,
  (new_ytd::DECIMAL(18, 2) * 100)::BIGINT AS new_ytd,
  (sales_half::DECIMAL(18, 2) * 100)::BIGINT AS sales_half,
  (sales_to_date::DECIMAL(18, 2) * 100)::BIGINT AS sales_to_date,
  lines::BIGINT AS lines,
  online_lines::BIGINT AS online_lines,
  units::BIGINT AS units,
  returns::BIGINT AS returns,
  big_lines::BIGINT AS big_lines,
  customers::BIGINT AS customers,
  products::BIGINT AS products
FROM measures;

CREATE TABLE quotients AS
SELECT
  *,
  divided(sales - sales_last_year, sales_last_year) AS growth,
  divided(margin, sales) AS margin_rate,
  sales AS volume,
  divided(sales, sales_ytd) AS pace,
  divided(2 * sales, sales_half) AS momentum,
  sales_to_date AS standing,
  divided(sales, 100 * units) AS unit_price,
  divided(new_sales, sales) AS new_share,
  divided(renewal_sales, sales) AS renewal_share,
  divided(service_sales, sales) AS service_share,
  divided(online_sales, sales) AS online_share,
  CASE WHEN lines >= 5 THEN divided(online_lines, lines) END AS online_rate,
  divided(new_ytd, sales_ytd) AS new_share_ytd,
  divided(returns, lines) AS return_rate,
  divided(big_lines, lines) AS big_rate,
  customers AS reach,
  products AS range,
  divided(sales, 100 * customers) AS spend_per_customer,
  divided(biggest, sales) AS concentration,
  divided(smallest, biggest) AS evenness
FROM figures;

-- What is seen is what is compared: ratios at four decimals, money at two.
CREATE TABLE indicators AS
SELECT
  *,
  rounded(growth, 100000000) AS growth_seen,
  rounded(margin_rate, 100000000) AS margin_rate_seen,
  rounded(pace, 100000000) AS pace_seen,
  rounded(momentum, 100000000) AS momentum_seen,
  rounded(new_share, 100000000) AS new_share_seen,
  rounded(renewal_share, 100000000) AS renewal_share_seen,
  rounded(service_share, 100000000) AS service_share_seen,
  rounded(online_share, 100000000) AS online_share_seen,
  rounded(online_rate, 100000000) AS online_rate_seen,
  rounded(new_share_ytd, 100000000) AS new_share_ytd_seen,
  rounded(return_rate, 100000000) AS return_rate_seen,
  rounded(big_rate, 100000000) AS big_rate_seen,
  rounded(concentration, 100000000) AS concentration_seen,
  rounded(evenness, 100000000) AS evenness_seen,
  rounded(unit_price, 10000000000) AS unit_price_seen,
  rounded(spend_per_customer, 10000000000) AS spend_per_customer_seen
FROM quotients;

-- stage scores
CREATE TABLE scores AS
SELECT
  *,
  CASE
    WHEN growth_seen <= -5000 THEN 0
    WHEN growth_seen < 0 THEN divided(60 * (growth_seen + 5000), 5000)
    WHEN growth_seen < 7500 THEN 60000000000000 + divided(40 * growth_seen, 5000)
    WHEN growth_seen >= 7500 THEN 120000000000000
  END AS growth_score,
  between_points(margin_rate_seen, 1000, 4000) AS margin_rate_score,
  CASE
    WHEN volume <= 0 THEN 0 WHEN volume >= 3600000 THEN 120000000000000 ELSE divided(100 * volume, 3000000)
  END AS volume_score,
  between_points(pace_seen, 0, 3000) AS pace_score,
  CASE
    WHEN momentum_seen > 12000 THEN 100000000000000
    WHEN momentum_seen >= 10000 THEN 80000000000000
    WHEN momentum_seen >= 8000 THEN 60000000000000
    WHEN momentum_seen IS NOT NULL THEN 0
  END AS momentum_score,
  CASE WHEN standing >= 20000000 THEN 100000000000000 ELSE 0 END AS standing_score,
  between_points(unit_price_seen, 5000, 30000) AS unit_price_score,
  between_points(new_share_seen, 0, 6000) AS new_share_score,
  CASE
    WHEN renewal_share_seen >= 4000 THEN 100000000000000
    WHEN renewal_share_seen >= 2000 THEN 50000000000000
    WHEN renewal_share_seen IS NOT NULL THEN 0
  END AS renewal_share_score,
  between_points(service_share_seen, 0, 3500) AS service_share_score,
  between_points(online_share_seen, 0, 3000) AS online_share_score,
  between_points(online_rate_seen, 0, 3000) AS online_rate_score,
  between_points(new_share_ytd_seen, 1000, 4500) AS new_share_ytd_score,
  100000000000000 - between_points(return_rate_seen, 0, 700) AS return_rate_score,
  between_points(big_rate_seen, 0, 3000) AS big_rate_score,
  between_points(reach, 0, 12) AS reach_score,
  between_points(range, 0, 45) AS range_score,
  CASE
    WHEN spend_per_customer_seen IS NULL THEN 0 ELSE between_points(spend_per_customer_seen, 0, 400000)
  END AS spend_per_customer_score,
  100000000000000 - between_points(concentration_seen, 1000, 7000) AS concentration_score,
  between_points(evenness_seen, 0, 300) AS evenness_score
FROM indicators;

-- Means over what is available. A dimension is exact where all of it is, else a quotient at 12 decimals.
CREATE TABLE weighed AS
SELECT
  *,
  coalesce(20 * growth_score, 0)
    + coalesce(20 * margin_rate_score, 0)
    + coalesce(20 * volume_score, 0)
    + coalesce(10 * pace_score, 0)
    + coalesce(10 * momentum_score, 0)
    + coalesce(10 * standing_score, 0)
    + coalesce(10 * unit_price_score, 0) AS performance_points,
  20 * (growth_score IS NOT NULL)::BIGINT
    + 20 * (margin_rate_score IS NOT NULL)::BIGINT
    + 20 * (volume_score IS NOT NULL)::BIGINT
    + 10 * (pace_score IS NOT NULL)::BIGINT
    + 10 * (momentum_score IS NOT NULL)::BIGINT
    + 10 * (standing_score IS NOT NULL)::BIGINT
    + 10 * (unit_price_score IS NOT NULL)::BIGINT AS performance_weight,
  coalesce(20 * new_share_score, 0)
    + coalesce(20 * renewal_share_score, 0)
    + coalesce(10 * service_share_score, 0)
    + coalesce(15 * online_share_score, 0)
    + coalesce(10 * online_rate_score, 0)
    + coalesce(25 * new_share_ytd_score, 0) AS mix_points,
  20 * (new_share_score IS NOT NULL)::BIGINT
    + 20 * (renewal_share_score IS NOT NULL)::BIGINT
    + 10 * (service_share_score IS NOT NULL)::BIGINT
    + 15 * (online_share_score IS NOT NULL)::BIGINT
    + 10 * (online_rate_score IS NOT NULL)::BIGINT
    + 25 * (new_share_ytd_score IS NOT NULL)::BIGINT AS mix_weight,
  coalesce(20 * return_rate_score, 0)
    + coalesce(15 * big_rate_score, 0)
    + coalesce(15 * reach_score, 0)
    + coalesce(15 * range_score, 0)
    + coalesce(15 * spend_per_customer_score, 0)
    + coalesce(10 * concentration_score, 0)
    + coalesce(10 * evenness_score, 0) AS quality_points,
  20 * (return_rate_score IS NOT NULL)::BIGINT
    + 15 * (big_rate_score IS NOT NULL)::BIGINT
    + 15 * (reach_score IS NOT NULL)::BIGINT
    + 15 * (range_score IS NOT NULL)::BIGINT
    + 15 * (spend_per_customer_score IS NOT NULL)::BIGINT
    + 10 * (concentration_score IS NOT NULL)::BIGINT
    + 10 * (evenness_score IS NOT NULL)::BIGINT AS quality_weight
FROM scores;

CREATE MACRO mean(points, weight) AS
  CASE WHEN weight = 100 THEN points WHEN weight > 0 THEN 100 * rounded(points, weight) END;

CREATE TABLE dimensions AS
SELECT
  *,
  mean(performance_points, performance_weight) AS performance,
  mean(mix_points, mix_weight) AS mix,
  mean(quality_points, quality_weight) AS quality,
  60 * performance_weight + 25 * mix_weight + 15 * quality_weight AS available
FROM weighed;

-- No total below 60 per cent of the weight.
CREATE TABLE totals AS
SELECT *, rounded(rounded(exact_total, 1000000), 100000000) AS total
FROM (
  SELECT
    *,
    CASE WHEN available >= 6000 THEN
      least(1000000000000000000, greatest(0,
        CASE
          WHEN performance_weight > 0 AND mix_weight > 0 AND quality_weight > 0
            THEN 60 * performance + 25 * mix + 15 * quality
          ELSE 10000 * rounded(
            coalesce(60 * performance, 0) + coalesce(25 * mix, 0) + coalesce(15 * quality, 0),
            100 * (60 * (performance_weight > 0)::BIGINT + 25 * (mix_weight > 0)::BIGINT
              + 15 * (quality_weight > 0)::BIGINT))
        END))
    END AS exact_total
  FROM dimensions);

CREATE TABLE ranked AS
SELECT
  *,
  CASE
    WHEN total >= 9500 THEN 'S' WHEN total >= 8500 THEN 'A' WHEN total >= 7000 THEN 'B' WHEN total >= 6000 THEN 'C'
    WHEN total IS NOT NULL THEN 'D'
  END AS grade,
  CASE WHEN total IS NOT NULL THEN rank() OVER (PARTITION BY role ORDER BY total DESC NULLS LAST) END AS place
FROM totals;

-- stage write
CREATE MACRO plain(v, unit) AS rtrim(rtrim((v::DECIMAL(38, 0) * unit)::VARCHAR, '0'), '.');
CREATE MACRO line(kind, item, value, exact) AS
  {'kind': kind, 'item': item, 'value': value, 'exact': exact, 'state': CASE WHEN value IS NULL THEN 'not-available' END};
CREATE MACRO measure(item, v) AS line('measure', item, v::VARCHAR, NULL);
CREATE MACRO amount(item, v) AS line('measure', item, rtrim(rtrim((v::DECIMAL(18, 0) * 0.01)::VARCHAR, '0'), '.'), NULL);
CREATE MACRO ratio(item, seen, exact) AS
  line('indicator', item, (seen::DECIMAL(18, 0) * 0.0001)::VARCHAR,
    CASE WHEN exact % 100000000 <> 0 THEN plain(exact, 0.000000000001) END);
CREATE MACRO money(item, seen, exact) AS
  line('indicator', item, (seen::DECIMAL(18, 0) * 0.01)::VARCHAR,
    CASE WHEN exact % 10000000000 <> 0 THEN plain(exact, 0.000000000001) END);
CREATE MACRO score(item, exact) AS
  line('score', item, (rounded(exact, 10000000000)::DECIMAL(18, 0) * 0.01)::VARCHAR,
    CASE WHEN exact % 10000000000 <> 0 THEN plain(exact, 0.000000000001) END);
-- Exact values are written with at most twelve decimals.
CREATE MACRO dimension(item, exact) AS
  line('dimension', item, (rounded(exact, 1000000000000)::DECIMAL(18, 0) * 0.01)::VARCHAR,
    CASE WHEN rounded(exact, 100) % 10000000000 <> 0 THEN plain(rounded(exact, 100), 0.000000000001) END);

SET preserve_insertion_order = true;

COPY (
  SELECT participant, '2024-Q4' AS period, line.kind, line.item, line.value, line.exact, line.state
  FROM (
    SELECT
      participant,
      unnest([
        dimension('mix', mix),
        dimension('performance', performance),
        dimension('quality', quality),
        line('grade', 'grade', grade, NULL),
        ratio('big_rate', big_rate_seen, big_rate),
        ratio('concentration', concentration_seen, concentration),
        ratio('evenness', evenness_seen, evenness),
        ratio('growth', growth_seen, growth),
        ratio('margin_rate', margin_rate_seen, margin_rate),
        ratio('momentum', momentum_seen, momentum),
        ratio('new_share', new_share_seen, new_share),
        ratio('new_share_ytd', new_share_ytd_seen, new_share_ytd),
        ratio('online_rate', online_rate_seen, online_rate),
        ratio('online_share', online_share_seen, online_share),
        ratio('pace', pace_seen, pace),
        money('range', 100 * range, 0),
        money('reach', 100 * reach, 0),
        ratio('renewal_share', renewal_share_seen, renewal_share),
        ratio('return_rate', return_rate_seen, return_rate),
        ratio('service_share', service_share_seen, service_share),
        money('spend_per_customer', spend_per_customer_seen, spend_per_customer),
        money('standing', standing, 0),
        money('unit_price', unit_price_seen, unit_price),
        money('volume', volume, 0),
        measure('big_lines', big_lines),
        amount('biggest', biggest),
        measure('customers', customers),
        measure('lines', lines),
        amount('margin', margin),
        amount('new_sales', new_sales),
        amount('new_ytd', new_ytd),
        measure('online_lines', online_lines),
        amount('online_sales', online_sales),
        measure('products', products),
        amount('renewal_sales', renewal_sales),
        measure('returns', returns),
        amount('sales', sales),
        amount('sales_half', sales_half),
        amount('sales_last_year', sales_last_year),
        amount('sales_to_date', sales_to_date),
        amount('sales_ytd', sales_ytd),
        amount('service_sales', service_sales),
        amount('smallest', smallest),
        measure('units', units),
        line('rank', 'rank', place::VARCHAR, NULL),
        score('big_rate', big_rate_score),
        score('concentration', concentration_score),
        score('evenness', evenness_score),
        score('growth', growth_score),
        score('margin_rate', margin_rate_score),
        score('momentum', momentum_score),
        score('new_share', new_share_score),
        score('new_share_ytd', new_share_ytd_score),
        score('online_rate', online_rate_score),
        score('online_share', online_share_score),
        score('pace', pace_score),
        score('range', range_score),
        score('reach', reach_score),
        score('renewal_share', renewal_share_score),
        score('return_rate', return_rate_score),
        score('service_share', service_share_score),
        score('spend_per_customer', spend_per_customer_score),
        score('standing', standing_score),
        score('unit_price', unit_price_score),
        score('volume', volume_score),
        line('total', 'total', (total::DECIMAL(18, 0) * 0.01)::VARCHAR,
          CASE WHEN rounded(exact_total, 10000) <> total * 10000000000
            THEN plain(rounded(exact_total, 10000), 0.000000000001) END)
      ]) AS line
    FROM (FROM ranked ORDER BY participant))
  WHERE line.kind <> 'rank' OR line.value IS NOT NULL
) TO '${out}' (FORMAT csv, HEADER);
