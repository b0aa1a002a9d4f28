// The types of seedrandom describe its whole bundle, not the single files that come without node's crypto.
declare module 'seedrandom/lib/tychei.js' {
  import seedrandom from 'seedrandom';

  const tychei: typeof seedrandom.tychei;
  export default tychei;
}

declare module 'seedrandom/lib/alea.js' {
  import seedrandom from 'seedrandom';

  const alea: typeof seedrandom.alea;
  export default alea;
}
