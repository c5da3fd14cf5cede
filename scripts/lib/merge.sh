# shellcheck shell=sh disable=SC2034,SC2154 # shared with task.sh
# Sourced by task.sh: the last task of a batch, which looks whether all is there. Expects lib/batch.sh.
: "${bin:?}"
batch=${batch:-}
temporary=${temporary:-}
name=${name:-}

# listed FOLDER: name and size of each file that the manifest of a folder lists.
listed() {
  [ ! -r "$1/manifest.json" ] || awk '
    {
      while (match($0, /"[^"]+":[{]"bytes":[0-9]+/)) {
        entry = substr($0, RSTART + 1, RLENGTH - 1)
        $0 = substr($0, RSTART + RLENGTH)
        file = entry
        sub(/".*/, "", file)
        sub(/.*:/, "", entry)
        print file, entry
      }
    }' "$1/manifest.json"
}

# expected: folder and name of each file that the batch is to have made, one a line.
expected() {
  # Of what no data is there for no file is expected.
  for done in $(tasks_of simulate); do state_of "$done" 'no data'; done >"$temporary/without"
  while IFS='	' read -r _ its_stage its_from its_to its_block; do
    case $its_stage in
      prepare)
        folder=$(profiles_of "${its_from%%-*}")
        groups_of "$its_block" | while read -r its_group; do
          echo "$folder profile_${its_group}_${its_from}_$its_to.txt"
          echo "$folder profile_${its_group}_${its_from}_$its_to.gaps.csv"
        done
        ;;
      simulate)
        folder=$(batch_setting results)/simulated
        groups_of "$its_block" | grep -v -x -F -f "$temporary/without" | sed "s|.*|$folder &.csv|" ;;
    esac
  done <"$batch/tasks.tsv"
}

# not_whole: what is wrong with each expected file, one a line. Sizes are compared with the manifests;
# checksums are, too, whenever a program reads the files.
not_whole() {
  expected >"$temporary/all"
  sort "$temporary/all" >"$temporary/expected"
  cut -d ' ' -f 1 "$temporary/expected" | uniq >"$temporary/folders"
  while read -r folder; do
    listed "$folder" | sed "s|^|$folder |"
  done <"$temporary/folders" >"$temporary/listed"
  while read -r folder; do
    # shellcheck disable=SC2012 # names of our own
    [ ! -d "$folder" ] || (cd -- "$folder" && wc -c -- *) | awk -v folder="$folder" 'NF == 2 { print folder, $2, $1 }'
  done <"$temporary/folders" >"$temporary/there"
  awk '
    FILENAME == ARGV[1] { listed[$1 " " $2] = $3; next }
    FILENAME == ARGV[2] { there[$1 " " $2] = $3; next }
    !(($1 " " $2) in there) { print $1 "/" $2 ": missing"; next }
    !(($1 " " $2) in listed) { print $1 "/" $2 ": in no manifest"; next }
    listed[$1 " " $2] != there[$1 " " $2] {
      print $1 "/" $2 ": has " there[$1 " " $2] " bytes, its manifest says " listed[$1 " " $2]
    }' "$temporary/listed" "$temporary/there" "$temporary/expected"
}

# summary: the last row of each simulation as one table.
summary() {
  folder=$(batch_setting results)/simulated
  header=yes
  while read -r group; do
    if [ -s "$folder/$group.csv" ]; then
      awk -v group="$group" -v header="$header" '
        NR == 1 { if (header) print "readout_group,steps," $0 }
        { row = $0 }
        END { print group "," (NR - 1) "," row }' "$folder/$group.csv"
      header=
    fi
  done <"$batch/groups"
}

# merge: sets $failure to the code of the first task that failed, or to 4 where files are not there or
# not whole; $partial where tasks lack something.
merge() {
  conditions | grep -v '^merge ' >"$temporary/conditions"
  {
    awk '{ count[$1 " " $3]++; if (!($1 in seen)) { seen[$1]; order[++n] = $1 } }
      END {
        for (i = 1; i <= n; i++) {
          split("done partial failed begun missing", states, " ")
          line = order[i] ":"
          for (s = 1; s <= 5; s++)
            if (count[order[i] " " states[s]]) line = line " " count[order[i] " " states[s]] " " states[s]
          print line
        }
      }' "$temporary/conditions"
    while read -r _ one condition; do
      case $condition in
        failed) echo "$one: failed with $(state_of "$one" code), see $batch/logs/$one.log" ;;
        begun | missing) echo "$one: $condition" ;;
      esac
    done <"$temporary/conditions"
  } >"$temporary/report"
  not_whole >"$temporary/not-whole"
  cat "$temporary/not-whole" >>"$temporary/report"
  [ ! -s "$temporary/without" ] || sed 's/$/: no data/' "$temporary/without" >>"$temporary/report"
  if [ -n "$(tasks_of simulate)" ]; then
    summary | put "$(batch_setting results)/summary.csv"
    echo "$(batch_setting results)/summary.csv: $(grep -c -v '^readout_group,' "$(batch_setting results)/summary.csv" || true) readout groups" \
      >>"$temporary/report"
  fi
  echo "$(wc -l <"$temporary/expected" | tr -d ' ') files expected, $(wc -l <"$temporary/not-whole" | tr -d ' ') of them not there or not whole" \
    >>"$temporary/report"
  put "$batch/report" <"$temporary/report"
  add_to_log "$temporary/report"
  if grep -q ' partial$' "$temporary/conditions"; then partial=true; fi
  failed=$(awk '$3 == "failed" { print $2; exit }' "$temporary/conditions")
  if [ -n "$failed" ]; then
    failure=$(state_of "$failed" code)
  elif [ -s "$temporary/not-whole" ] || grep -q -v -e ' done$' -e ' partial$' "$temporary/conditions"; then
    failure=4
  fi
}
