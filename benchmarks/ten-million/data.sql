-- Makes the data folder: ten million order lines in time order over two years, one per cent of the people with thirty per
-- cent of the lines, and 100 000 people with about 130 000 dated assignments. Only whole numbers, so that every machine
-- makes the same.

SET preserve_insertion_order = true;

CREATE MACRO stir(x) AS xor(x, x >> 16) * 73244475::UBIGINT % 4294967296::UBIGINT;
CREATE MACRO dice(i, throw) AS stir(stir((i * 97 + throw * 2654435761)::UBIGINT % 4294967296::UBIGINT))::BIGINT;
CREATE MACRO number(i, digits) AS lpad(i::VARCHAR, digits, '0');

COPY (
  SELECT
    i AS line_id,
    'P' || number(CASE WHEN dice(i, 1) % 100 < 30 THEN dice(i, 2) % 1000 ELSE 1000 + dice(i, 2) % 99000 END, 6)
      AS participant,
    'C' || number(dice(i, 3) % 200000, 6) AS customer,
    'S' || number(dice(i, 4) % 2000, 4) AS product,
    ['new', 'new', 'new', 'renewal', 'renewal', 'renewal', 'renewal', 'upsell', 'service', 'service']
      [1 + dice(i, 5) % 10] AS line_type,
    ['direct', 'partner', 'online', 'phone'][1 + dice(i, 6) % 4] AS channel,
    DATE '2023-01-01' + (i * 731 // ${lines})::INTEGER AS ordered_on,
    pieces::DECIMAL(18, 0) AS qty,
    (pieces * cents * direction)::DECIMAL(18, 0) * 0.01 AS amount,
    (pieces * (cents * (40 + dice(i, 8) % 50) // 100) * direction)::DECIMAL(18, 0) * 0.01 AS cost
  FROM (
    SELECT
      range AS i,
      1 + dice(range, 7) % 20 AS pieces,
      500 + dice(range, 9) % 50000 AS cents,
      CASE WHEN dice(range, 10) % 100 < 2 THEN -1 ELSE 1 END AS direction
    FROM range(${lines}))
) TO '${data}/order_line.parquet' (FORMAT parquet);

COPY (SELECT 'P' || number(range, 6) AS participant, 'Person ' || range AS name FROM range(100000))
TO '${data}/people.parquet' (FORMAT parquet);

-- Three of four keep one role; the plan is not for support.
CREATE TABLE career AS
SELECT
  range AS i,
  CASE WHEN dice(range, 20) % 100 < 5 THEN 3 WHEN dice(range, 20) % 100 < 25 THEN 2 ELSE 1 END AS parts,
  ['account', 'account', 'account', 'account', 'account', 'senior', 'senior', 'senior', 'senior', 'support']
    [1 + dice(range, 21) % 10] AS first,
  ['senior', 'senior', 'account', 'support'][1 + dice(range, 22) % 4] AS second,
  ['account', 'senior', 'senior', 'support'][1 + dice(range, 23) % 4] AS third,
  DATE '2023-02-01' + (dice(range, 24) % 330)::INTEGER AS second_from,
  DATE '2024-01-01' + (dice(range, 25) % 330)::INTEGER AS third_from
FROM range(100000);

COPY (
  SELECT
    'P' || number(i, 6) AS participant,
    role,
    'U' || number(i % 500, 3) AS unit,
    CASE WHEN i > 0 THEN 'P' || number(i // 100, 6) END AS superior,
    "from",
    "to"
  FROM (
    SELECT i, first AS role, DATE '2022-01-01' AS "from", CASE WHEN parts > 1 THEN second_from - 1 END AS "to"
    FROM career
    UNION ALL
    SELECT i, second, second_from, CASE WHEN parts > 2 THEN third_from - 1 END FROM career WHERE parts > 1
    UNION ALL
    SELECT i, third, third_from, NULL FROM career WHERE parts > 2)
  ORDER BY participant, "from"
) TO '${data}/assignments.parquet' (FORMAT parquet);
