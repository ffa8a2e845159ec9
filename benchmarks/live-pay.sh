#!/bin/sh
# How soon one changed deal is in all lines of its seller; benchmarks/README.md says what is measured.
# usage: live-pay.sh [deals of the seller [changes]]      5 000 deals in a year, 500 changes, twice, by default
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$home"
. .mvn/jdk.sh

deals=${1:-5000} changes=${2:-500}
./mvnw -B -ntp -q package -Pdist -DskipTests -Dspotless.check.skip=true -pl benchmarks -am
folder=benchmarks/target/live-pay/$deals
mkdir -p "$folder"
awk 'BEGIN { print "participant,name"; for (i = 0; i < 20; i++) printf "P%02d,N%d\n", i, i }' >"$folder/people.csv"
awk 'BEGIN { print "participant,role"; for (i = 0; i < 20; i++) printf "P%02d,sales\n", i }' >"$folder/assignments.csv"
awk 'BEGIN { print "participant,item,period,value"
  for (i = 0; i < 20; i++) for (m = 1; m <= 12; m++) printf "P%02d,quota,2025-%02d,900000\n", i, m }' >"$folder/targets.csv"
# every other deal is paid in two parts, some come back
awk -v n="$deals" -v folder="$folder" 'BEGIN { srand(1)
  deal = folder "/deal.csv"; payment = folder "/payment.csv"; refund = folder "/refund.csv"
  print "deal_id,seller,product,amount,gross,signed_on" >deal
  print "payment_id,seller,deal_id,gross,received_on" >payment
  print "refund_id,seller,deal_id,amount,refunded_on" >refund
  for (i = 0; i < 20; i++) for (k = 0; k < n; k++) {
    id = sprintf("D%02d-%06d", i, k); amount = 1 + int(rand() * 5000); m = 1 + int(rand() * 12); d = 1 + int(rand() * 28)
    printf "%s,P%02d,%s,%d.%02d,%d.00,2025-%02d-%02d\n", id, i, substr("ABC", 1 + int(rand() * 3), 1), amount,
      int(rand() * 100), amount + amount / 10, m, d >deal
    if (k % 2 == 0) for (p = 0; p < 2; p++)
      printf "%s-%d,P%02d,%s,%d.00,2025-%02d-%02d\n", id, p, i, id, amount / 2, m + (m < 12 ? p : 0), d >payment
    if (k % 50 == 0) printf "R%s,P%02d,%s,%d.00,2025-%02d-%02d\n", id, i, id, amount / 4, m, d >refund
  } }'
cat >"$folder/catalogue.yaml" <<'CATALOGUE'
baton: 1
catalogue: live
zone: Asia/Shanghai
facts:
  deal:
    participant: seller
    key: deal_id
    fields: { deal_id: text, seller: text, product: text, amount: money, gross: money gross, signed_on: date }
  payment:
    participant: seller
    key: payment_id
    fields: { payment_id: text, seller: text, deal_id: text, gross: money gross, received_on: date }
  refund:
    participant: seller
    key: refund_id
    fields: { refund_id: text, seller: text, deal_id: text, amount: money, refunded_on: date }
CATALOGUE
cat >"$folder/plan.yaml" <<'PLAN'
baton: 1
plan: live
effective: 2025-01-01 ..
currency: CNY
targets: { quota: money }
measures:
  sales: sum(deal.amount) on signed_on
  ytd: sum(deal.amount) on signed_on, year to date
  products: distinct(deal.product) on signed_on
  received: sum(payment.gross) on received_on
indicators:
  attainment: { formula: sales / quota, score: { linear: { 0%: 0, 120%: 120 } } }
  collection: { formula: "net(received, 10%) / quota", score: { linear: { 0%: 0, 100%: 100 } } }
  breadth: { formula: products, score: { linear: { 0: 0, 3: 100 } } }
scorecards:
  month: { all: { weight: 100, items: { attainment: 60, collection: 30, breadth: 10 } } }
  quarter: { months: { weight: 100, roll up: month } }
grades: { A: 80, B: 60, C: 0 }
pay:
  every: month
  recovery: { at most: 20%, protected: 2500 }
  terms:
    commission:
      deals: deal
      on: signed_on
      base: amount
      tiers: { over: year, rows: { 0: 1%, 500000: 2%, 1000000: 3%, 2000000: 4%, 4000000: 5% } }
      factor: { by: attainment, rows: { 0%: 1, 100%: 1.2 } }
      returns: { facts: refund, deal: deal_id, on: refunded_on, amount: amount }
    collected:
      deals: deal
      on: signed_on
      base: amount
      rate: { by: product, rows: { A: 0.1%, B: 0.2%, C: 0.3% } }
      earned: { facts: payment, deal: deal_id, on: received_on, amount: gross, of: gross }
    bonus: { amount: ytd * 0.01%, factor: { by: total, rows: { 0: 0, 60: 1, 80: 1.5 } } }
    prize: { every: quarter, when: grade = 'A', amount: 5000 }
PLAN
echo "load: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo unknown)"
"$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  -cp "benchmarks/target/benchmarks.jar:benchmarks/target/lib/*" \
  io.baton.benchmarks.LiveProgram "$folder/plan.yaml" "$folder" 2025-12 "$folder/cache" P07 "$changes"
