/**
 * What a midwife's system does with one pregnancy, through the client that is generated from the description of the interface:
 * register, record, correct, ask, and read why something was refused. Fails at the first answer that is not what was to be
 * expected; every answer has the type that is described.
 */
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import type { components, paths } from './geboortepad.js';

type Command = components['schemas']['Command'];
type Problem = components['schemas']['Problem'];

const engine = process.argv[2] ?? 'http://localhost:8080';
const practice = 'agb:08001234';

/** A number that no woman has, other at each run: she of an earlier run is on record already. */
function nobody(): string {
  for (;;) {
    const digits = '99999' + String(Math.floor(Math.random() * 10_000)).padStart(4, '0');
    const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
    if (sum % 11 === 0) {
      return digits;
    }
  }
}

async function token(): Promise<string> {
  const answer = await fetch(engine + '/oauth2/token', {
    method: 'POST',
    headers: { Authorization: 'Basic ' + btoa('midwife-demo:demo') },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

const client = createClient<paths>({ baseUrl: engine, headers: { Authorization: 'Bearer ' + (await token()) } });

function done<T>(answer: { data?: T; error?: unknown }): T {
  assert.ok(answer.data, JSON.stringify(answer.error));
  return answer.data;
}

const registered = done(
  await client.POST('/api/pregnancies', {
    body: {
      type: 'RegisterPregnancy',
      bsn: nobody(),
      vsv: 'vsv:midden',
      when: '2026-02-26',
      dueDate: '2026-10-08',
      basis: 'last-menstruation',
      gravidity: 2,
      parity: 1,
      careFrom: '2026-02-26',
      fromTheStart: true,
    },
  }),
);
const pregnancy = registered.pregnancy;
assert.equal(registered.events.length, 3);

async function send(command: Command) {
  return client.POST('/api/pregnancies/{pregnancy}/commands', {
    params: { path: { pregnancy } },
    body: command,
  });
}

async function refused(command: Command): Promise<Problem> {
  const { error } = await send(command);
  assert.ok(error, 'not refused: ' + JSON.stringify(command));
  return error;
}

done(
  await send({
    type: 'IntakeHeld',
    when: '2026-03-04',
    by: { role: 'midwife', organisation: practice, person: '900001234' },
    partnerPresent: true,
    discussed: ['anamnesis-woman', 'risk-assessment'],
    recordedAtSource: '2026-03-04T10:15:00+01:00',
  }),
);
done(await send({ type: 'DueDateRevised', when: '2026-03-26', dueDate: '2026-09-27', basis: 'definitive' }));

const mistaken = done(await send({ type: 'CheckupHeld', when: '2026-04-08', organisation: practice }));
const entry = mistaken.events[0];
assert.ok(entry);
const corrected = done(
  await send({
    type: 'CorrectEntry',
    entry,
    replacement: { type: 'CheckupHeld', when: '2026-04-09', organisation: practice },
    reason: 'wrong-day',
  }),
);

const timeline = done(
  await client.GET('/api/pregnancies/{id}/timeline', { params: { path: { id: pregnancy } } }),
);
assert.equal(timeline.facts.find((fact) => fact.id === entry)?.when, '2026-04-09');
assert.equal(timeline.facts.find((fact) => fact.type === 'IntakeHeld')?.content['partnerPresent'], true);
assert.equal(timeline.dueDate, '2026-09-27');

const compliance = done(
  await client.GET('/api/pregnancies/{id}/compliance', {
    params: { path: { id: pregnancy }, query: { norm: 'first-consult', on: '2026-04-10' } },
  }),
);
assert.equal(compliance.verdicts[0]?.verdict.kind, 'met-late');
assert.equal(compliance.verdicts[0]?.verdict.due, '2026-02-21');

const worklist = done(
  await client.GET('/api/worklist', {
    params: { query: { on: '2026-06-01', status: 'missed', size: 500, after: pregnancy + ':' + corrected.version } },
  }),
);
assert.ok(typeof worklist !== 'string', 'JSON, since no table was asked for');
assert.deepEqual(worklist.rows.find((row) => row.pregnancy === pregnancy)?.accountable, [practice]);

const withoutConsent = await refused({
  type: 'MdoRequested',
  when: '2026-04-20',
  mdo: 'M-4',
  by: practice,
  themes: ['vil-b'],
});
assert.equal(withoutConsent.status, 409);
assert.equal(withoutConsent.rule, 'mdo-without-consent');

const wrong = await refused({ type: 'CheckupHeld', when: 'some day', organisation: practice, statedAge: 'twelve weeks' });
assert.equal(wrong.code, 'invalid');
assert.deepEqual(wrong.faults?.map((fault) => [fault.pointer, fault.code]).sort(), [
  ['/statedAge', 'invalid'],
  ['/when', 'invalid'],
]);

console.log('done: ' + pregnancy);
