import { matchesOf } from '../language/matches.ts';
import { notCounted } from './grammar.ts';
import type { Asked } from './types.ts';

const counters =
  '个|家|所|名|人|位|条|项|类|种|座|间|张|台|辆|部(?![门分署队委])|套|户|支|批|件|处|门|级|学时|课时|学分|人次|场(?![地所馆合])|吨|公里|期(?![间限末])';
const kinds: [Asked, RegExp][] = [
  [
    'contact',
    /(?<![打来接])电话(?!说|来|反映|举报|投诉)|打(?:什么|哪个?|谁的?|几号?|啥)(?:热线|举报)?电话|手机(?:号|是|多少)|联系方式|联系人|邮箱|地址|网址|姓名|姓什么|(?:叫|是)什么人|哪条路|什么路|在哪(?:条[路街]|个位置)|(?:院|中心|局|委|站|校|楼|馆|所|单位)(?:建|设|搬|放)?(?:在|到)哪(?:里|儿|(?=$|[?。]))|几楼|什么地方|(?:搬|迁)(?:到|去|往)?(?:哪|什么地方)|位于|坐落|(?:局长|主任|院长|书记|负责人|市长|县长)(?:是|叫)(?:谁|什么)/,
  ],
  [
    'condition',
    /(?:什么|哪些|啥)(?:样的?)?(?:前提|条件|门槛)|(?:前提|条件|门槛)(?:是|有|为)*(?:什么|哪些|啥)|(?:什么|哪|啥)样的?[^,。?]{1,8}(?:才|可以|能)/,
  ],
  ['score', /多少分|几分(?!钟)|分数|得分/],
  ['ratio', /几比几|(?:医护|床护|医患|师生|人数)比|比是多少|配比/],
  [
    'percent',
    /百分之(?:几|多少)?|(?:几|多少)个(?:百分)?点|几成|百分比|多大(?:的)?(?:比例|比重)|(?:比例|比重|占比|[^效]率|覆盖面)[^,。]*(?:多少|几|多高|目标|指标|要求|什么)|(?:多少|多大|什么)[^,。]{0,4}(?:比例|占比|比重)|占(?!地)(?:[^,。]{0,8})多少|(?:比例|占比|比重|率)$/,
  ],
  [
    'money',
    /多少[^,。?]{0,6}(?:钱|经费|资金|款)(?=$|[?。,])|多少(?:个)?(?:钱|万(?![人亩吨户次套个平])|亿|元|块|经费|资金|补助|补贴|投入|预算|奖金)|(?:投资|经费|资金|补助|投入|预算|年薪|工资|费用|价格|造价|活动费|收费)(?:标准)?(?:[^,。]{0,8})多少|几(?:万|亿|块|百|千)(?:元|块)?|多少钱|总投资|金额(?:是|为|要|有|达到?)*(?:多少)?|怎么收费|收费标准|什么价|收多少|花(?:多少|几)(?!年|个|天)|最高能?拿多少/,
  ],
  [
    'area',
    /多大面积|面积|多少(?:个)?平(?:方)?米?|几平(?:方)?米?|(?:多少|几)(?:亩|公顷)|占地|(?<!(?:规模|力度|比例|金额|差距|缺口|权重)[^,。?]{0,10})多大(?:的)?(?:地方|场地|房间)?$/,
  ],
  [
    'rank',
    /第几|多少(?:名|位)(?!护士|医生|医师|书记|党员|干部|人员|专)|排名|名次|位次|位置|排(?:到|在|进)|几强|往前|前进/,
  ],
  ['rating', /(?<!哪)几级|几等|几甲|够上/],
  ['grade', /几级|几等|几甲|哪[一几]?个?(?:级|等级|级别|档次|层级)|什么(?:级别|等级|档次)|啥级别|够上|哪级/],
  ['coverage', /覆盖(?:到|率|面|多|什么|哪|要求|程度)|(?:做|覆盖|达|铺)到什么(?:程度|地步|水平)|什么程度/],
  [
    'date',
    /什么时候|啥时候|何时|几时|多会|哪(?:一)?[年天月]|哪一?个(?:月|季度|年度)|几月|几号|几点(?:钟|半|之?前|以前|到|开始|结束|[上下]班)|何年|时限|期限|限期|截止|截至|到期(?![了后的])|时间(?:节点|表|要求)|最[迟晚]|(?:完成|达标|实现|建成|到位|完工|起止)(?:的)?(?:时间|日期|年份)|哪几年/,
  ],
  [
    'frequency',
    /(?:多久|多长时间|几年|几个?月|几天|多少[年天]|多少个?月)[^,。]{0,8}[一1]次|(?:隔|每)(?:多久|多长时间|几年|几个?月|几天)|什么频率|频率|频次/,
  ],
  [
    'duration',
    /多久|多长时间|几年|多少年|几个?月|多少个?月|多少[天日]|几天|几(?:个)?(?:小时|分钟|钟头)|多少(?:个)?(?:小时|分钟)/,
  ],
  ['count', /(?:数量|数目|个数|家数|总数)(?:是|为|要求|目标)*(?:多少|几)?[?。]*$/],
  ['count', /(?:人|员|师|生|者|户|民)(?:现在|目前|总共|一共|大概|大约|共)*有?多少[?。]*$/],
  ['count', new RegExp(`(?<!哪)(?:几|多少)(?:${counters})${notCounted}|(?<!哪)几(?=[一-龥])${notCounted}`)],
  ['amount', /多少/],
  ['list', /哪些|哪[几两三四五六七八九十]|有什么|有啥|包括(?:什么|啥)|分别是|都是(?:什么|啥|谁)|什么方向/],
  ['entity', /哪|什么|啥|谁|怎[么样]|如何|咋/],
];

const rules = kinds.map(([asked, pattern]) => ({ asked, pattern, everywhere: new RegExp(pattern, 'g') }));

/** Of what the plan says, not of where to go: 什么地方提到…, 位于县区的…谁负责. */
const ofPlan = /谁(?:来)?(?:负责|管|牵头|建)|归(?:谁|哪)|哪(?:个|些|几)?(?:部门|单位|家)|提到|写到/;

const interrogative = /谁|哪|什么|啥|多少|几|怎|如何|咋|何|多[大久高长远宽]/;

/**
 * Reads what kind of value a question asks for: in the last of its parts that has a question word, else in the whole.
 * 「想多开几个院区，规模上有什么前提」 asks for no number. Anything about a person or a place to go is `contact`.
 * @param text folded
 */
export function findAsked(text: string): Asked {
  const parts = text.split(/[,;]/).filter((part) => interrogative.test(part));
  const asking = parts.at(-1) ?? text;
  if (!ofPlan.test(text) && rules.some(({ asked, pattern }) => asked === 'contact' && pattern.test(text)))
    return 'contact';
  const first = match(asking);
  if (parts.length > 1 || !isLoose(first)) return first;
  const typed = asking === text ? first : match(text);
  return isLoose(typed) ? first : typed;
}

/** 哪些, 什么: what is asked for has no certain form. */
const isLoose = (asked: Asked) => asked === null || asked === 'list' || asked === 'entity';

/** The kind that the question word itself belongs to (跟哪一年的名次比: a year), else the first that is spoken of. */
function match(text: string): Asked {
  const found = rules.filter(({ pattern }) => pattern.test(text));
  const byWord = found.find(({ everywhere }) => matchesOf(text, everywhere).some(([said]) => interrogative.test(said)));
  const [first] = found;
  return (byWord && byWord.asked !== 'list' && byWord.asked !== 'entity' ? byWord : first)?.asked ?? null;
}

const counted = new RegExp(`(?:哪|几|多少)(?:[一二两三四五六七八九十几些])?(${counters}|所)`, 'g');

/** The measure word behind the last 几, 多少 or 哪; null where there is none. @param text folded */
export const findCounter = (text: string): string | null => matchesOf(text, counted).at(-1)?.[1] ?? null;
