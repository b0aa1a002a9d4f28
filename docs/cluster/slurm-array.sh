#!/bin/bash
# A sweep as a Slurm array on a folder that all nodes share: sbatch slurm-array.sh SWEEP.yaml [OUT]
# Submit the whole array again after any failure: tasks whose cells are there end at once.
#SBATCH --job-name=busyhour
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
#SBATCH --time=04:00:00
#SBATCH --requeue
#SBATCH --output=busyhour-%A_%a.log
set -eu
exec busyhour sweep "$1" --out "${2:-output}" --quiet \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --workers "${SLURM_CPUS_PER_TASK:-1}"
