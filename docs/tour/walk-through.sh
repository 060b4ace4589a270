#!/usr/bin/env bash
# The walk-through of README.md, to be run as a whole against a started system:
#
#   npm start                                                       in one terminal
#   docs/tour/walk-through.sh                                       in another
#   API=http://127.0.0.1:3101/v1 docs/tour/walk-through.sh          when it listens elsewhere
#
# It needs bash, curl and node. It can be run again: each run makes a new person, a new firm and a new tender.
# Its commands are those of the README, which test/docs/readme.spec.ts compares.
set -eu

say() { printf '\n# %s\n' "$*"; }

say 'Where the API is, and a small tool that picks something out of a JSON answer'
API=${API:-http://127.0.0.1:3001/v1}
JSON='content-type: application/json'
pick() { node -p "const it = JSON.parse(fs.readFileSync(0)); [$1].flat().join('\n')"; }
echo "$API"

say 'Sign in as a firm of the sample'
TOKEN=$(curl -fsS "$API/sessions" -H "$JSON" -d '{"email":"roof@demo.example","password":"tandem-demo-2026"}' | pick it.accessToken)
AUTH="authorization: Bearer $TOKEN"

say 'Which firms and buyers does this person belong to?'
curl -fsS "$API/memberships" -H "$AUTH" | pick 'it.items.map(({ organisation: { kind, name }, roles }) => `${kind}: ${name} (${roles})`)'
FIRM=$(curl -fsS "$API/memberships" -H "$AUTH" | pick 'it.items[0].organisation.id')

say 'What was the firm told?'
curl -fsS "$API/businesses/$FIRM/notifications" -H "$AUTH" | pick 'it.items.map(({ role, score, message }) => `${role} ${score}: ${message.text}`)'

say 'Its best match in a team: the points of each criterion, and what they rest on'
curl -fsS "$API/businesses/$FIRM/matches?role=joint&limit=1" -H "$AUTH" | pick 'it.items[0].fit.map(({ criterion, points, max, evidence }) => `${criterion} ${points}/${max}  ${evidence}`)'

say 'The findings of the same match: what the tender asks, clause by clause'
curl -fsS "$API/businesses/$FIRM/matches?role=joint&limit=1" -H "$AUTH" | pick 'it.items[0].findings.map(({ verdict, clause, message }) => `${verdict} ${clause}: ${message.text}`)'

say 'Why was the firm told of it?'
BEST=$(curl -fsS "$API/businesses/$FIRM/matches?role=joint&limit=1" -H "$AUTH" | pick 'it.items[0].tender.id')
curl -fsS "$API/businesses/$FIRM/tenders/$BEST/why" -H "$AUTH" | pick '[`told: ${it.told}`, ...it.reasons.map(({ text }) => text)]'

say 'Register a new person, and sign in'
EMAIL="me-$(date +%s)@walk.example"
curl -fsS "$API/accounts" -H "$JSON" -d "{\"email\":\"$EMAIL\",\"password\":\"three small roofs\",\"name\":\"A new person\"}" | pick it.name
TOKEN=$(curl -fsS "$API/sessions" -H "$JSON" -d "{\"email\":\"$EMAIL\",\"password\":\"three small roofs\"}" | pick it.accessToken)
ME="authorization: Bearer $TOKEN"

say 'Register a micro firm that works in Selangor (MY-10)'
MINE=$(curl -fsS "$API/businesses" -H "$ME" -H "$JSON" -d '{
  "name": "Walk-through Roofs (demo)", "economy": "MY", "employees": 3,
  "figures": [{ "metric": "annual_turnover", "value": "200000", "currency": "MYR", "year": 2025 }],
  "description": "Roof repair and waterproofing of public buildings",
  "classifications": [{ "scheme": "CPV", "id": "45261000" }],
  "regions": ["MY-10"], "languages": ["ms", "en"]
}' | pick it.id)
curl -fsS "$API/businesses/$MINE" -H "$ME" | pick '`${it.name}: ${it.size.class} by ${it.size.definition}`'

say 'Sign in as an officer of a buyer of the sample'
TOKEN=$(curl -fsS "$API/sessions" -H "$JSON" -d '{"email":"contoh.officer@demo.example","password":"tandem-demo-2026"}' | pick it.accessToken)
OFFICER="authorization: Bearer $TOKEN"
BUYER=$(curl -fsS "$API/memberships" -H "$OFFICER" | pick 'it.items[0].organisation.id')

say 'Draft a tender that is reserved for micro-enterprises bidding together'
END=$(node -p 'new Date(Date.now() + 21 * 86400e3).toISOString()')
TENDER=$(curl -fsS "$API/tenders" -H "$OFFICER" -H "$JSON" -d '{
  "buyerId": "'"$BUYER"'", "title": "Repair of school roofs in Klang",
  "description": "Waterproofing and repair of the roofs of four schools.",
  "classifications": [{ "scheme": "CPV", "id": "45261900" }],
  "value": { "amount": "400000.00", "currency": "MYR" },
  "tenderPeriod": { "endDate": "'"$END"'", "timeZone": "Asia/Kuala_Lumpur" },
  "deliveryRegions": ["MY-10"],
  "reservedFor": { "sizes": ["micro"] },
  "jointBid": { "allowed": true, "required": true, "minMembers": 2, "maxMembers": 4 },
  "requirements": [{ "id": "place", "kind": "region", "aggregation": "each", "anyOf": ["MY-10"] }]
}' | pick it.id)

say 'Publish it: If-Match names the version that was read, and a new draft is version 1'
curl -fsS -X POST "$API/tenders/$TENDER/publish" -H "$OFFICER" -H 'if-match: "1"' | pick '`${it.title}: ${it.status}, version ${it.version}`'

say 'Within a moment the micro firm is told, in the role "joint"'
for second in $(seq 30); do curl -fsS "$API/businesses/$MINE/notifications" -H "$ME" | grep -q "$TENDER" && break; sleep 1; done
curl -fsS "$API/businesses/$MINE/notifications" -H "$ME" | pick 'it.items.map(({ role, score, message }) => `${role} ${score}: ${message.text}`)'

say 'What it can do alone, and what it needs partners for'
curl -fsS "$API/businesses/$MINE/tenders/$TENDER/why" -H "$ME" | pick 'it.targets[0].findings.map(({ verdict, clause, message }) => `${verdict} ${clause}: ${message.text}`)'

say 'A medium builder of the sample was not told of it, and may ask why'
TOKEN=$(curl -fsS "$API/sessions" -H "$JSON" -d '{"email":"build-medium-my@demo.example","password":"tandem-demo-2026"}' | pick it.accessToken)
MEDIUM="authorization: Bearer $TOKEN"
OTHER=$(curl -fsS "$API/memberships" -H "$MEDIUM" | pick 'it.items[0].organisation.id')
curl -fsS "$API/businesses/$OTHER/tenders/$TENDER/why" -H "$MEDIUM" | pick '[`told: ${it.told}`, ...it.reasons.map(({ text }) => text)]'
