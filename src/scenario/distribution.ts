/** Times in seconds. `hyperexponential` is two-phase with balanced means. `empirical` draws one of its values. */
export type Distribution =
  | { readonly family: 'constant'; readonly value: number }
  | { readonly family: 'exponential'; readonly mean: number }
  | { readonly family: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly family: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly family: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly family: 'hyperexponential'; readonly mean: number; readonly cv: number }
  | { readonly family: 'weibull'; readonly mean: number; readonly cv: number }
  | { readonly family: 'uniform'; readonly from: number; readonly to: number }
  | { readonly family: 'triangular'; readonly from: number; readonly mode: number; readonly to: number }
  | { readonly family: 'empirical'; readonly values: readonly number[] };
