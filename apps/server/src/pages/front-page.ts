import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { WindowSetup } from '@one-window/protocol'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { FONT_PREFIX, htmlPage } from './html.ts'

const FONT = path.dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/index.css')))

interface FrontPageOptions extends Pick<Config, 'mode'> {
  /** The windows of the demo hall. */
  readonly demoWindows: readonly WindowSetup[]
}

/** `/`: one plain link to every screen, so that a stranger sees the whole hall within a minute. */
export async function frontPage(app: FastifyInstance, { mode, demoWindows }: FrontPageOptions): Promise<void> {
  await app.register(fastifyStatic, { root: FONT, prefix: FONT_PREFIX, decorateReply: false, maxAge: '30d' })
  const page = htmlPage('一窗通 One Window', mode === 'demo' ? demoPage(demoWindows) : productionPage())
  app.get('/', { schema: { hide: true } }, (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
}

function demoPage(windows: readonly WindowSetup[]): string {
  return `${header('演示大厅 · 汉阳', 'A demo hall on this machine: take a number, press Next, see and hear it called.')}
<main>
<section>
<h2>大厅 <span>The hall</span></h2>
<p>先取号，再在窗口按“下一位”。 Take a number, then press Next at a window.</p>
<ul class="screens">
${screen('/kiosk/?pair=demo-kiosk', '取号机', 'Kiosk')}
${screen('/display/?pair=demo-display', '叫号屏', 'Hall display')}
${screen('/window/?account=leader&amp;demo=1', '值班领导', 'Duty leader')}
${screen('/window/?account=g01&amp;demo=1', '导税台', 'Guide desk')}
</ul>
</section>
<section>
<h2>窗口 <span>Windows</span></h2>
<p>每个窗口办理全部业务。 Every window does everything. 密码 password <code>demo</code></p>
<ul class="windows">
${windows.map(windowLink).join('\n')}
</ul>
</section>
${footer()}
</main>`
}

function productionPage(): string {
  return `${header('综合服务大厅', 'One comprehensive number, any window, finished in one go.')}
<main>
<section>
<h2>设置 <span>Set-up</span></h2>
<p>窗口和设备的设置页面以后提供；目前由管理员通过接口生成设备配对码，十分钟内有效，只能用一次。
The pages that set up windows and devices come later. Until then the administrator makes a pairing code by the API
(valid for ten minutes, once) and enters it at the kiosk or the display:</p>
<ol>
<li>用启动时显示的管理员密码登录，得到令牌。 Sign in with the administrator password that was printed at the first start
and take the token from the answer: <code>POST /api/sign-in {"account":"admin","password":"…"}</code></li>
<li>用该令牌生成配对码。 Make a code with it as <code>Authorization: Bearer …</code>:
<code>POST /api/devices/codes {"kind":"kiosk"}</code> (<code>"display"</code>, <code>"evaluator"</code>)</li>
</ol>
<ul class="screens">
${screen('/window/', '窗口', 'Console')}
${screen('/kiosk/', '取号机', 'Kiosk')}
${screen('/display/', '叫号屏', 'Hall display')}
</ul>
</section>
${footer()}
</main>`
}

function header(zh: string, en: string): string {
  return `<header><div>
<h1>一窗通 <small>One Window</small></h1>
<p>${zh}<br><span lang="en">${en}</span></p>
</div></header>`
}

function screen(href: string, zh: string, en: string): string {
  return `<li><a href="${href}">${zh}<small lang="en">${en}</small></a></li>`
}

function windowLink({ windowNo, tiers, extraHeadStart }: WindowSetup): string {
  const account = `w${String(windowNo).padStart(2, '0')}`
  const isTutor = tiers[0]?.includes('tutoring')
  const kind = isTutor ? '辅导 Tutor' : extraHeadStart.length > 0 ? '优先 Priority' : '综合 All'
  return `<li><a href="/window/?account=${account}&amp;demo=1">${windowNo}<small>${kind}</small></a></li>`
}

function footer(): string {
  return '<footer><a href="/docs">接口文档 API</a><a href="/api/health">健康 Health</a><a href="/metrics">指标 Metrics</a></footer>'
}
