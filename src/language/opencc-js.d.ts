// opencc-js ships its dictionaries without types: `traditional simplified|traditional simplified|…`.
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
declare module 'opencc-js/dict/TSPhrases' {
  const entries: string;
  export default entries;
}
