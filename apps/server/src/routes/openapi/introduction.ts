/** What somebody reads before the first operation. */
export const INTRODUCTION = `One Window (一窗通) gives everybody in a tax service hall one comprehensive number for all their matters, and any
window serves it. Commands go up by HTTP, whole views come down by a live socket.

## Three calls

The demo hall is \`hanyang\`: windows 1–15, tutors at 16 and 17. Everybody's password is \`demo\`: officers \`w01\`…\`w15\`,
tutors \`w16\` and \`w17\`, auxiliaries \`b01\`…\`b03\`, the guide \`g01\`, the \`leader\` and the \`admin\`. Devices are paired by
the codes \`demo-kiosk\`, \`demo-display\` and \`demo-evaluator\` (\`POST /api/devices/pair\`), which may be used again and
again. A real hall has its own accounts, and its codes count once.

Sign in, press "take a number", and see it wait:

\`\`\`sh
TOKEN=$(curl -s http://127.0.0.1:8080/api/sign-in -H 'content-type: application/json' \\
  -d '{"account":"w03","password":"demo"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
curl -s http://127.0.0.1:8080/api/halls/hanyang/commands/ticket.issue -H "authorization: Bearer $TOKEN" \\
  -H 'content-type: application/json' -H 'idempotency-key: press-0001' -d '{}'
curl -s http://127.0.0.1:8080/api/halls/hanyang/views/display -H "authorization: Bearer $TOKEN"
\`\`\`

\`window.open\` and \`window.next\` with \`{"windowNo":3}\` then call it to window 3.

## Keys and retries

Every command carries an \`Idempotency-Key\`: a new one for each press, the same one for each retry of that press. However
often it arrives, it has one effect: the kept outcome is answered again with \`repeat: true\`, for seven days. The same key
with another command or body is 422. Without an answer, or with 503, try again with the same key after \`Retry-After\`.
Accepted (200) and refused (409) outcomes are kept; every other answer has changed nothing and may be tried again.

## Problems

Everything but success is \`application/problem+json\` (RFC 9457) with a stable \`code\`; programs act on the code, never on
the words. Each operation names the codes that it may answer. A command whose rule is not built yet is marked
\`x-not-available\`, checked like every other, and refused 409 \`not-available\`.

## Live

Views come over socket.io at its default path: connect with \`auth: { token, protocolVersion: 1 }\`, emit
\`subscribe { hallId, view }\` (acknowledged \`{ ok: true }\` or with a problem), and take each
\`view { hallId, view, seq, at, data }\`. A message is the whole view, the same as the views below answer, so whatever was
lost on the way is repaired by the next one; each comes again after ten seconds at the latest. An older \`seq\` is ignored.`

const TAGS = {
  server: 'Whether the server lives, and its numbers.',
  access: 'Signing in and out, and pairing devices.',
  views: 'What an audience sees, whole; the live socket sends the same.',
  queries:
    'What screens ask before somebody acts. What names people comes in the body, because addresses stand in logs.',
  ticket: 'Numbers: one for each taxpayer and all their matters.',
  window: 'Windows and what their officers press.',
  day: 'The business day.',
  notice: 'Lines on kiosk and display.',
  duty: 'Who is in charge on the floor.',
  settings: 'The rules that the hall chooses for itself.',
  device: 'Kiosks, displays and evaluators, and taking them out of use.',
  session: 'Where somebody is signed in.',
  clock: 'The server’s clock.',
  task: 'Work of the back office, which does not move the taxpayer.',
  block: 'Numbers that a kiosk keeps for when the server is away.',
  appointment: 'Booked slots.',
}

/** The groups of operations, in the order in which they are shown. */
export const DESCRIBED_TAGS = Object.entries(TAGS).map(([name, description]) => ({ name, description }))
