import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { busyhour, emptyFolder, end, start } from './busyhour.ts';

const FIRST_CALL = resolve('scenarios/first-call.yaml');

/** Status and body of a page, asked for under a name of this machine. */
function visit(address: string, host?: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((done, failed) => {
    get(address, { headers: host === undefined ? {} : { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    }).on('error', failed);
  });
}

describe('busyhour explore', () => {
  it('writes one page with all that it needs, the same bytes each time', async () => {
    const cwd = emptyFolder();
    const line = ['explore', FIRST_CALL];
    expect(await busyhour(line, { cwd })).toEqual({
      code: 0,
      stdout: 'Wrote output/first-call/explore.html: open it in a browser\n',
      stderr: '',
    });
    const page = readFileSync(join(cwd, 'output/first-call/explore.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/);
    // Where the file lies on this machine is nobody's business.
    expect(page).not.toContain(resolve('scenarios'));
    expect(await busyhour([...line, '--quiet', '--out', 'again'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'again/first-call/explore.html'), 'utf8')).toBe(page);
  });

  it('fixes the number of replications of a plan that runs until it is precise, so that variants can be compared', async () => {
    const cwd = emptyFolder();
    const plan = `${readFileSync(FIRST_CALL, 'utf8').replace(/^replications:.*$/m, '')}\nreplications: { until: { serviceLevel: 1% } }\n`;
    writeFileSync(join(cwd, 'plan.yaml'), plan);
    expect(await busyhour(['explore', 'plan.yaml', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    const page = readFileSync(join(cwd, 'output/plan/explore.html'), 'utf8');
    expect(page).toContain('"overrides":{"replications":100}');
    expect(page).toContain('100 simulated days');
  });

  it('tells every problem of the file, and writes nothing', async () => {
    const cwd = emptyFolder();
    writeFileSync(
      join(cwd, 'bad.yaml'),
      'horizon: { start: "08:00", end: "10:00" }\ncontactTypes: {}\nagentGroup: {}\n',
    );
    const { code, stdout, stderr } = await busyhour(['explore', 'bad.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bad.yaml:3:1: error: unknown field "agentGroup"; did you mean "agentGroups"?');
  });

  it.each([
    [['--port', '80'], '--port goes with --serve'],
    [['--serve', '--out', 'x'], '--serve writes nothing: leave out --out'],
    [['--serve', '--port', '70000'], '--port must be a whole number from 1 to 65535, not "70000"'],
  ])('refuses %j', async (options, message) => {
    const { code, stderr } = await busyhour(['explore', FIRST_CALL, ...options]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `busyhour: ${message}\n` });
  });

  it('serves the page to this machine alone, as the file is at each visit, until interrupted', async () => {
    const cwd = emptyFolder();
    const file = join(cwd, 'plan.yaml');
    writeFileSync(file, readFileSync(FIRST_CALL));
    const child = start(['explore', 'plan.yaml', '--serve'], { cwd });
    const ended = end(child);
    const address = await new Promise<string>((told) => {
      child.stdout?.on('data', (text: string) => told(String(text).trim()));
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await visit(address)).toMatchObject({ status: 200, body: expect.stringContaining('<title>First call') });
    writeFileSync(file, readFileSync(FIRST_CALL, 'utf8').replace(/^name: .*$/m, 'name: Second call'));
    expect((await visit(address)).body).toContain('<title>Second call');
    writeFileSync(file, 'nothing');
    expect(await visit(address)).toMatchObject({ status: 500, body: expect.stringContaining('plan.yaml:1:1: error:') });
    expect((await visit(`${address}other`)).status).toBe(404);
    expect((await visit(address, 'example.invalid')).status).toBe(403);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
  });
});
