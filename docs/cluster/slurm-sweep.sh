#!/bin/sh
# Submits a sweep as a Slurm array and the merge that waits for it: slurm-sweep.sh SWEEP.yaml [OUT]
# Further options of sbatch go into SBATCH_OPTIONS, such as "--array=1-64 --partition=short".
set -eu
here=$(dirname "$0")
sweep=$1
out=${2:-output}
# shellcheck disable=SC2086
array=$(sbatch --parsable ${SBATCH_OPTIONS:-} "$here/slurm-array.sh" "$sweep" "$out")
sbatch --parsable --dependency="afterok:$array" --job-name=busyhour-merge --output=busyhour-merge-%j.log \
  --wrap="busyhour merge '$sweep' --out '$out'"
