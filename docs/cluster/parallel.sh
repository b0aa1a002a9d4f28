#!/bin/sh
# Runs a sweep as N processes under GNU parallel and puts the results together: parallel.sh SWEEP.yaml N [OUT]
# With --sshloginfile they run on other machines, which need the same program and the same folder:
#   PARALLEL="--sshloginfile hosts --workdir ." parallel.sh sweep.yaml 16
# Run it again after any failure: it does only what is missing.
set -eu
sweep=$1
shards=$2
out=${3:-output}
seq "$shards" | parallel busyhour sweep "$sweep" --out "$out" --shard "{}/$shards" --workers 1 --quiet
busyhour merge "$sweep" --out "$out"
