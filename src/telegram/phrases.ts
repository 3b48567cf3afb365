/** Everything that the bot says of itself; answers come from the assistant. */
export const PHRASES = {
  apology: '抱歉，处理这条消息时出了问题，已记录。请稍后再试，或换一种问法。',
  movedOn: '这一条在现行文件中已找不到，可能因文件更新而调整。请重新提问。',
  nothingHere: '方案对此没有规定。',
  noCounterpart: '另一方案中没有对应的条款。',
  askAgain: '这条回答不能再翻页了，请向我重新提问。',
  already: '已在下方回答。',
  thanks: '谢谢，已记录。',
  whatIsWrong: '请问哪里不对？',
  voted: '✅ 已记录您的评价',
  unknownButton: '这个按钮已失效，请重新提问。',
  unknownCommand: '没有这个命令。直接发问题即可，或发 /help 查看用法。',
  onlyText: '我只看得懂文字。请把问题打成文字发来，例如：',
  emptyMention: '请在 @ 我的同时写上问题，例如：',
  greetingGroup: '大家好。@我 并写上问题，或回复我的消息，我来查方案原文作答。发 /help 查看用法。',
  reloadDone: '已重新载入文件',
  reloadFailed: '重新载入失败，继续使用原来的文件。原因：',
} as const;
