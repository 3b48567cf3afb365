/** A command as menus and /help show it. */
export interface ListedCommand {
  command: string;
  description: string;
  /** What comes after it. */
  usage?: string;
}

/** Commands for everyone, in the order of the menu. */
export const COMMANDS: readonly ListedCommand[] = [
  { command: 'start', description: '开始，看几个例子' },
  { command: 'help', description: '用法' },
  { command: 'plans', description: '文件目录，逐级查看' },
  { command: 'agency', usage: '名称', description: '某部门负责的任务' },
  { command: 'targets', usage: '[年份]', description: '目标一览' },
  { command: 'clause', usage: '编号', description: '按编号看条款' },
  { command: 'compare', usage: '主题', description: '不同方案对照' },
  { command: 'export', usage: '[文号或部门]', description: '责任分工台账（Excel）' },
  { command: 'privacy', description: '我记下什么' },
];

/** Groups also have a command to ask by. */
export const GROUP_COMMANDS: readonly ListedCommand[] = [
  { command: 'ask', usage: '问题', description: '提问' },
  ...COMMANDS.filter(({ command }) => command !== 'start'),
];

/** What only admins have besides. */
export const ADMIN_COMMANDS: readonly ListedCommand[] = [
  { command: 'stats', description: '提问统计' },
  { command: 'misses', description: '没答出和被点 👎 的问题' },
  { command: 'reload', description: '重新载入文件' },
];
