/**
 * The step of action.yml that comments on a pull request: renews the comment that an earlier run left, known by its marker and by who wrote it, or adds
 * one. Reads COMMENT_FILE, GITHUB_TOKEN and the event file. A token that may not write, as on pull requests from forks, is a warning and no failure.
 */
import { readFileSync } from 'node:fs'

const { env } = process
const MARKER = '<!-- vneaf-report -->'

const say = (level, text) =>
  process.stdout.write(`::${level} title=vneaf::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`)

async function ask(method, path, body) {
  const answer = await fetch(`${env.GITHUB_API_URL ?? 'https://api.github.com'}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${env.GITHUB_TOKEN}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
  return answer.json()
}

/** The comment of an earlier run: anybody may write the marker, so that it must also come from a workflow. */
async function earlier(path) {
  for (let page = 1; ; page++) {
    const comments = await ask('GET', `${path}?per_page=100&page=${page}`)
    const own = comments.find(({ body, user }) => user?.type === 'Bot' && typeof body === 'string' && body.startsWith(MARKER))
    if (own !== undefined || comments.length < 100) return own
  }
}

const number = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).pull_request?.number
if (Number.isInteger(number)) {
  const body = readFileSync(env.COMMENT_FILE, 'utf8')
  const repository = `/repos/${env.GITHUB_REPOSITORY}/issues`
  try {
    const own = await earlier(`${repository}/${number}/comments`)
    if (own === undefined) await ask('POST', `${repository}/${number}/comments`, { body })
    else await ask('PATCH', `${repository}/comments/${own.id}`, { body })
  } catch (error) {
    say(
      'warning',
      `The comment could not be written (${error.message}). It needs the permission "pull-requests: write"; GitHub gives none to pull requests from forks.`,
    )
  }
}
