import { nameOf } from '../document/clause-name.ts';
import { fold } from '../language/fold.ts';
import { partOfSpeech } from '../language/segment.ts';
import { asksOtherPart, counterpartIn, withOtherAgency } from './duties-again.ts';
import { asksOfAsker, dutiesPattern, whoPattern, yesNoPattern } from './grammar.ts';
import { decideIntent } from './intents/decide.ts';
import type { Features } from './intents/rule.ts';
import type { Lexicon } from './lexicon.ts';
import { read } from './read.ts';
import type { Atom, Context, Question } from './types.ts';
import { leastTopic, topicWeight } from './units.ts';

/** How much of the earlier topic's weight stays when a follow-up names a topic of its own (二级的呢). */
const inherited = 0.15;
/** A unit that tells at least this much makes a topic. */
const telling = 0.9;

const marks =
  /^(?:那么?|其中|还有|另外|再|它们?|这|该|上面|刚才|然后|而|我(?:是)?(?:问|说)的是|换成|改成|具体|都|是|要|跟|和|与|比)|呢[?。!]*$|^.{1,12}呢[,，]|(?:也|还)(?:要|是|得|有|能|需|在|算|列)|[写定说列改叫][成作]|别的|其他|其它/;
/** 它还管什么, 这个单位负责哪几条: of the agency spoken of. */
const subject =
  /^(?:那么?|除此之外|除了这个|另外|还有)*[,]?(?:它们?|他们?|她们?|(?:这|该|那|上面那)个?(?:单位|部门|局|委|厅|办|机构))/;
const asksOfSubject = ({ text }: Features): boolean =>
  subject.test(text) && dutiesPattern.test(text) && !whoPattern.test(text) && !yesNoPattern.test(text);
const countsTasks = /[条项个]|任务/;
/** 哪几项, 具体是哪些: the list behind the number or the names given. */
const itemised =
  /^(?:那|都|具体|分别|是|有|包括|的|这边|那边|自治区|[省市县区]里?)*哪(?:些|几|[两三四五六七八九十])(?:[条项个件家]|任务|单位|部门)*(?:呢|啊)?[?。]*$/;
/** Such an answer gave agencies, or the clauses of one: 哪几项 asks for that list. */
const isOfAgencies = (intent: Context['intent']) => intent === 'responsibility' || intent === 'duties';
/** 还管别的吗: of other clauses, not of the one spoken of. */
const further = /别的|其[他它]/;
const alone =
  /^(?:那|再|请|看看|给我|帮我|麻烦|把|将)*(?:[这那该此](?:一)?[条段句项]?|它|上面|刚才)?(?:的)?(?:那[条段])?(?:的)?(?:原文|原话|全文|出处|依据|来源)(?:也|都)?(?:呢|是什么|看看|看一下|给我|发我|[贴发念抄列调找](?:一下|出来|过来|给我|上来|下来|来)*)*[?。]*$/;

/**
 * Fills in a message from the conversation that it leans on; the question itself when it stands on its own. The order tells:
 * what asks of the agency spoken of, then what follows a question without answer, what points at a clause, what has no topic of
 * its own, what has one.
 */
export function lean(asked: Question, features: Features, context: Context, lexicon: Lexicon): Question {
  const question = withLevelAsPlan(asked, features, context, lexicon);
  const focus = context.clauses.map((reference) => lexicon.clause(reference)).filter((entry) => entry !== null);
  if (context.message === null || ['greeting', 'help'].includes(question.intent)) return question;
  const list = context.list.map((reference) => lexicon.clause(reference)).filter((entry) => entry !== null);
  const ofGrade = swapsLevel(features, context.message);
  const ownTopic = (topicWeight(features.atoms) >= telling && question === asked) || ofGrade;
  const { agencies, clause, pointer } = features;
  const { scope } = question;

  // 自治区教育厅参与哪些任务 | 总共多少条; 我在市科技局上班 | 跟我们局有关的是哪些条
  const noSubject = !ownTopic && agencies.length === 0 && clause === null;
  if (noSubject && question.intent === 'count' && context.intent === 'duties' && countsTasks.test(features.text)) {
    const earlier = read(context.message, lexicon);
    return {
      ...question,
      ...earlier,
      intent: 'count',
      scope: keep(question, context, lexicon),
      earlier: context.message,
    };
  }
  const ofSubject = asksOfSubject(features) || asksOfAsker.test(features.text) || asksOtherPart(features, context);
  if (noSubject && ofSubject && context.agencies.length > 0)
    return {
      ...question,
      intent: 'duties',
      agencies: [...lexicon.agencies.find(fold(context.agencies.join('、')))],
      scope: keep(question, context, lexicon),
    };
  if (noSubject && namesPlan(question)) return ofOtherPlan(question, context, lexicon);
  const again = ownTopic || clause !== null ? null : withOtherAgency(features, context, lexicon);
  if (again !== null)
    return { ...question, ...read(again, lexicon), message: question.message, intent: 'duties', earlier: again };
  if (focus.length === 0) return withUnanswered(question, features, context, lexicon);
  if (pointer !== null)
    return {
      ...question,
      intent: 'clause',
      focus,
      list,
      leansOnFocus: true,
      earlier: context.message,
      scope: clause === null ? scope : inFocus(scope, focus),
    };
  if (clause !== null || (question.intent === 'document' && !marks.test(features.text))) {
    return {
      ...question,
      scope: inFocus(scope.documents.length > 0 ? scope : { ...scope, documents: context.documents }, focus),
    };
  }
  if (alone.test(features.text)) {
    return {
      ...question,
      intent: 'clause',
      pointer: { kind: 'same' },
      focus,
      leansOnFocus: true,
      earlier: context.message,
      scope: keep(question, context, lexicon),
    };
  }
  if (!ownTopic) {
    // 市公安局负责医闹吗 | 自治区公安厅呢: the same claim of another agency.
    const again = context.intent === 'verification' && /呢[?。]*$/.test(features.text);
    // 市民政局算不算: of the list that was given.
    const claims =
      yesNoPattern.test(features.text) && !dutiesPattern.test(features.text) && !further.test(features.text);
    if (
      agencies.length > 0 &&
      !again &&
      !claims &&
      question.intent === 'duties' &&
      !/在(?:里面|里头|内|不在)|有份|(?:^里面?|其中)有/.test(features.text)
    ) {
      return { ...question, scope: { ...keep(question, context, lexicon), explicit: scope.explicit } };
    }
    return withEarlierTopic(question, context, lexicon, focus, list);
  }
  if (!marks.test(features.text)) return question;
  return withOwnTopic(question, features, context, lexicon, focus, list);
}

/** 云溪的 · 旅游那份: says which plan is meant, and nothing else. */
const namesPlan = ({ intent, asked, atoms, scope, pointer, text }: Question): boolean =>
  scope.explicit &&
  intent === 'fact' &&
  asked === null &&
  atoms.length === 0 &&
  pointer === null &&
  !/[呢吗]/.test(text);

/** The earlier message, asked of the plan that is named now. */
function ofOtherPlan(question: Question, context: Context, lexicon: Lexicon): Question {
  const earlier = read(context.message!, lexicon);
  return {
    ...question,
    ...earlier,
    message: question.message,
    intent: context.intent ?? question.intent,
    scope: question.scope,
    clauses: earlier.clauses.map((mention) => ({ ...mention, documents: [] })),
    earlier: context.message,
  };
}

/** 市财政局负责哪些 | 自治区级的呢: where no level was spoken of, one names a plan. */
function withLevelAsPlan(question: Question, features: Features, context: Context, lexicon: Lexicon): Question {
  if (context.message === null || !asksOfGrade(features) || hasLevel.test(context.message)) return question;
  const level = /自治区|省/.test(features.text) ? 'province' : /市/.test(features.text) ? 'city' : null;
  const documents = level === null ? [] : lexicon.catalogue.byLevel(level);
  if (documents.length === 0) return question;
  return {
    ...question,
    scope: {
      ...question.scope,
      documents: [...documents],
      named: [...documents],
      explicit: true,
      ...several(documents),
    },
  };
}

/** The documents that a message names, else those spoken of; those too where all that hints at others is an agency which they have. */
function keep({ scope, agencies }: Question, { documents }: Context, lexicon: Lexicon): Question['scope'] {
  const known = { ...scope, documents, explicit: documents.length > 0, ...several(documents) };
  if (scope.documents.length === 0) return known;
  if (scope.explicit || documents.length === 0 || agencies.length === 0) return scope;
  const spokenOf = new Set(documents);
  return agencies.every((mention) => lexicon.agencies.resolve(mention, spokenOf).length > 0) ? known : scope;
}

/** 第二条呢: of the plan that answered, where none is named. */
const inFocus = (scope: Question['scope'], focus: Question['focus']): Question['scope'] =>
  scope.documents.length > 0 ? scope : { ...scope, documents: [...new Set(focus.map(({ document }) => document.id))] };

/** One word may have named them all: the topic tells which is meant. */
const several = (documents: readonly string[]): Pick<Question['scope'], 'loose'> =>
  documents.length > 1 ? { loose: true } : {};

/** 那自治区呢 · 谁负责 · 期限呢 · 财政局在里面吗: the topic is the earlier one. */
function withEarlierTopic(
  question: Question,
  context: Context,
  lexicon: Lexicon,
  focus: Question['focus'],
  list: Question['list'],
): Question {
  const earlier = read(context.message!, lexicon);
  // 市教育局负责哪项 | 这项还有谁一起做: of an agency's one clause, what that is about.
  const ofAgency = earlier.atoms.length === 0 && earlier.agencies.length > 0 && focus.length === 1;
  const changesDocument = question.scope.documents.length > 0;
  let { intent, asked, text, typed } = question;
  if (question.agencies.length > 0 && intent === 'duties') intent = 'verification';
  else if (itemised.test(text) && intent !== 'comparison' && isOfAgencies(context.intent)) intent = context.intent;
  else if (intent === 'fact' && (asked === null || asked === 'entity')) {
    intent = context.intent ?? intent;
    asked = context.asked;
    text = earlier.text;
    typed = earlier.typed;
  }
  const ofClause = ofAgency && intent !== 'duties' && intent !== 'count';
  const topic = ofClause ? read(nameOf(focus[0]!.clause), lexicon) : earlier;
  return {
    ...question,
    text,
    typed,
    intent,
    asked,
    counter: text === earlier.text ? earlier.counter : question.counter,
    scope: keep(question, context, lexicon),
    units: topic.units,
    atoms: topic.atoms,
    agencies:
      question.agencies.length > 0
        ? question.agencies
        : intent === 'verification' || intent === 'duties' || (intent === 'count' && earlier.atoms.length === 0)
          ? earlier.agencies.map((mention) => counterpartIn(mention, question.scope.documents, lexicon))
          : [],
    dates: question.dates.length > 0 ? question.dates : changesDocument ? earlier.dates : [],
    quantities: question.quantities,
    places: question.places,
    focus,
    list,
    leansOnFocus: true,
    earlier: context.message,
  };
}

/** Nothing was found for the earlier question: 这个找谁 is still about it, 供水的呢 asks the same of something else. */
function withUnanswered(question: Question, features: Features, context: Context, lexicon: Lexicon): Question {
  const { agencies, clause, pointer, atoms, text } = features;
  if (clause !== null || pointer !== null || question.intent === 'document') return question;
  if (topicWeight(atoms) >= telling) {
    if (!marks.test(text)) return question;
    return { ...question, ...askedAgain(question, features, context), scope: keep(question, context, lexicon) };
  }
  const asks = question.intent !== 'fact' || question.asked !== null || marks.test(text);
  const earlier = read(context.message!, lexicon);
  const ofAgency = context.intent === 'duties' && earlier.agencies.length > 0;
  if (agencies.length > 0 || !asks || (earlier.atoms.length === 0 && !ofAgency)) return question;
  return { ...withEarlierTopic(question, context, lexicon, [], []), leansOnFocus: false };
}

/** 那保安员呢 · 二级的呢 · 阳朔也要建吗: a topic of its own, beside the earlier one. */
function withOwnTopic(
  question: Question,
  features: Features,
  context: Context,
  lexicon: Lexicon,
  focus: Question['focus'],
  list: Question['list'],
): Question {
  const earlier = read(context.message!, lexicon);
  const ofGrade = swapsLevel(features, context.message!);
  const replaced = ({ text, critical }: Atom) =>
    (ofGrade && isLevel(text)) ||
    question.atoms.some(
      (atom) => atom.text === text || (isGrade(text) && isGrade(atom.text)) || (critical && atom.critical),
    );
  const shift = question.units.length;
  const kept = earlier.atoms.filter((atom) => !replaced(atom));
  // 妇幼健康谁负责 | 那精神卫生呢: of two topics the new one is asked about, however much more was said of the old.
  const own = topicWeight(question.atoms);
  const share = own > leastTopic ? Math.min(1, own / topicWeight(kept)) : 1;
  const dropped = earlier.atoms.filter((atom) => !kept.includes(atom));
  // 国家区域医疗中心 is no term any more where another level takes the place of 国家.
  const isWhole = (unit: number) => {
    const { start, end } = earlier.units[unit]!;
    return !ofGrade || dropped.every((atom) => atom.end <= start || end <= atom.start);
  };
  const rest = kept.map((atom): Atom => ({
    ...atom,
    weight: ofGrade && !isVerb(atom.text) ? atom.weight : atom.weight * inherited * share,
    critical: false,
    units: atom.units.filter(isWhole).map((unit) => unit + shift),
    shares: atom.shares.filter((_, at) => isWhole(atom.units[at]!)),
  }));
  return {
    ...question,
    ...askedAgain(question, features, context),
    scope: keep(question, context, lexicon),
    units: [...question.units, ...earlier.units],
    atoms: [...question.atoms, ...rest],
    focus: own > leastTopic ? [] : focus,
    list,
    leansOnFocus: false,
  };
}

/** What is asked of a topic that says nothing of it: the same as before. */
function askedAgain(
  { intent, asked, text }: Question,
  features: Features,
  context: Context,
): Pick<Question, 'intent' | 'asked'> {
  const open = decideIntent({ ...features, asking: text }) === 'fact' && (asked === null || /呢[?。]*$/.test(text));
  return open ? { intent: context.intent ?? intent, asked: loosely(context.asked) } : { intent, asked };
}

/** Of another thing another kind of number may be asked: 医护比多少 | 特设岗位呢. */
const loosely = (asked: Context['asked']): Context['asked'] =>
  asked !== null && ['percent', 'ratio', 'count', 'money', 'area', 'rank', 'score'].includes(asked) ? 'amount' : asked;

/** 那二级的呢, 自治区级的呢: the same of another grade or level. */
const hasLevel = /[一二三]级|国家|自治区级|省级|市级|县级/;
const asksOfGrade = ({ text }: Features): boolean =>
  /^(?:那么?)?(?:[一二三]级|国家级|自治区级|省级|市级|县级)(?:以上|以下)?的?(?:医院|机构)?呢[?。]*$/.test(text);
/** The same: where a level was spoken of before. */
const swapsLevel = (features: Features, before: string): boolean => asksOfGrade(features) && hasLevel.test(before);
/** What is done to another one need not be called the same: 谋划, 推动. */
const isVerb = (text: string): boolean => /^v$/.test(partOfSpeech(text) ?? '');
/** What a level is called in a name: 国家区域医疗中心. */
const isLevel = (text: string): boolean => /^(?:国家|自治区|[省市县])级?$/.test(text);

/** 三级, 二级以上: the same kind of word, so that a new one takes the place of the old. */
const isGrade = (text: string): boolean => /^(?:[一二三]级|国家级|自治区级|省级|市级|县级)/.test(text);
