// One direction of data (design.md): which room may import which.
import tseslint from 'typescript-eslint';

const rooms = {
  language: [],
  document: ['language'],
  index: ['language', 'document'],
  question: ['language', 'document'],
  evidence: ['language', 'document', 'index', 'question'],
  answer: ['language', 'document', 'index', 'question', 'evidence'],
  corpus: ['language', 'document', 'index', 'evidence'],
  terminal: ['language', 'document', 'question', 'answer', 'corpus'],
  telegram: ['document', 'question', 'answer'],
};
// A package that only one room may import.
const owners = {
  nodejieba: 'language',
  'opencc-js': 'language',
  'pinyin-pro': 'language',
  flexsearch: 'index',
  grammy: 'telegram',
};

const boundaries = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `\\.\\./(main|${Object.keys(rooms)
              .filter((name) => name !== room && !allowed.includes(name))
              .join('|')})(/|\\.)`,
            message: `src/${room} may import only from: ${allowed.join(', ') || 'nothing'}.`,
          },
          ...Object.entries(owners)
            .filter(([, owner]) => owner !== room)
            .map(([name, owner]) => ({ regex: `^(@?${name})(/|$)`, message: `only src/${owner} imports ${name}` })),
        ],
      },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'process', property: 'env', message: 'Only src/main.ts reads the environment.' },
    ],
  },
}));

export default tseslint.config(
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  { files: ['tests/**/*.ts', 'src/terminal/**/*.ts'], rules: { 'no-console': 'off' } },
  ...boundaries,
);
