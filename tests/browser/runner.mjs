// Runs a workflow of a site as GitHub's runner would: every `run` word for word in bash, our own action step by step, and
// stand-ins for the five actions of others, which do what their documentation says as far as files go.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';

const text = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

// Evaluates the expressions that our workflows use: names, `==`, `!=` and texts in single quotes. Any other is an error.
function evaluate(expression, context) {
  const value = (term) => {
    if (/^'[^']*'$/.test(term)) return term.slice(1, -1);
    if (!/^[\w.-]+$/.test(term)) throw new Error(`an expression that this runner does not know: ${expression}`);
    return term.split('.').reduce((at, name) => at?.[name], context) ?? '';
  };
  const [left, operator, right] = expression.trim().split(/\s*(==|!=)\s*/);
  if (!operator) return value(left);
  return (value(left) === value(right)) === (operator === '==');
}
const fill = (value, context) =>
  String(value).replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression) => evaluate(expression, context));
const filled = (map, context) =>
  Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, fill(value, context)]));

// runWorkflow({file, site, action, repository, server, temp, event, baseUrl}) returns what was printed, the summary, the
// uploaded folders and whether it went well.
export function runWorkflow({ file, site, action, repository, server, temp, event, baseUrl }) {
  mkdirSync(temp, { recursive: true });
  const summary = join(temp, 'summary.md');
  const run = { printed: '', uploads: {}, deployed: false, failed: null };
  const workflow = parse(readFileSync(file, 'utf8'));

  const jobs = Object.entries(workflow.jobs);
  for (const [, job] of jobs) {
    const path = join(temp, `path-${Math.random()}`);
    const context = { github: { event_name: event, ref: 'refs/heads/main' }, runner: { temp, os: 'Linux' }, steps: {} };
    runSteps(job.steps, { ...context, env: filled(job.env, context) }, { path, folder: null });
    if (run.failed) break;
  }
  return { ...run, summary: text(summary) };

  function runSteps(steps, context, { path, folder, owner }) {
    for (const step of steps) {
      if (step.if && !evaluate(step.if.replace(/^\$\{\{|\}\}$/g, ''), context)) continue;
      const outcome = runStep(step, context, { path, folder, owner });
      if (step.id) context.steps[step.id] = { outcome: outcome.ok ? 'success' : 'failure', outputs: outcome.outputs ?? {} };
      if (!outcome.ok && !step['continue-on-error']) run.failed ??= step.name ?? step.uses ?? step.run;
      if (run.failed) return;
    }
  }

  function runStep(step, context, { path, folder, owner }) {
    if (step.run) {
      const script = join(temp, 'step.sh');
      writeFileSync(script, fill(step.run, context));
      const added = text(path).split('\n').filter(Boolean).reverse();
      const result = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
        cwd: site,
        encoding: 'utf8',
        env: {
          PATH: [...added, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
          HOME: temp,
          RUNNER_OS: 'Linux',
          RUNNER_ARCH: 'X64',
          RUNNER_TEMP: temp,
          GITHUB_SERVER_URL: server,
          GITHUB_PATH: path,
          GITHUB_STEP_SUMMARY: summary,
          ...context.env,
          ...filled(step.env, context),
        },
      });
      run.printed += result.stdout + result.stderr;
      return { ok: result.status === 0 };
    }
    const inputs = filled(step.with, context);
    const [name] = step.uses.split('@');
    if (name.startsWith('./')) return composite(join(site, name), inputs, context, { path });
    if (name === repository) return composite(action, inputs, context, { path, owner: repository });
    switch (name) {
      case 'actions/checkout':
        return { ok: true };
      case 'actions/configure-pages':
        return baseUrl ? { ok: true, outputs: { base_url: baseUrl } } : { ok: false };
      case 'actions/upload-artifact':
      case 'actions/upload-pages-artifact': {
        const uploaded = join(inputs.path.startsWith('/') ? '' : site, inputs.path);
        run.uploads[inputs.name ?? 'github-pages'] = uploaded;
        return { ok: existsSync(uploaded) };
      }
      case 'actions/deploy-pages':
        run.deployed = true;
        return { ok: 'github-pages' in run.uploads };
      default:
        throw new Error(`an action that this runner does not know: ${step.uses}`);
    }
  }

  // An action made of steps: `action.yml` in a folder.
  function composite(folder, given, outer, { path, owner }) {
    const { inputs = {}, runs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
    for (const name of Object.keys(given)) if (!(name in inputs)) throw new Error(`${folder} has no input ${name}`);
    const values = Object.fromEntries(Object.entries(inputs).map(([name, { default: other }]) => [name, given[name] ?? other ?? '']));
    const github = { ...outer.github, action_path: folder, action_repository: owner ?? '' };
    runSteps(runs.steps, { ...outer, github, inputs: values, steps: {} }, { path });
    return { ok: !run.failed };
  }
}
