declare module 'opencc-js/dict/TSCharacters' {
  /** `萬 万|門 门|…` */
  const pairs: string

  export { pairs as default }
}
