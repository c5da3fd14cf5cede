# shellcheck shell=sh disable=SC2034,SC2154 # shared with task.sh
# Sourced by task.sh: the last task of a batch, which looks whether all is there. Expects lib/batch.sh.
: "${bin:?}"
batch=${batch:-}
temporary=${temporary:-}
pause=${pause:-}

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

# ends_of_simulations: what the names of the files of a simulation end with.
ends_of_simulations() {
  echo .csv
  if grep -q -x -e --vary "$batch/options.simulate"; then printf '%s\n' _varied.csv _varied_constants.csv; fi
  if grep -q -e '^--fit$' -e '^--fit=' "$batch/options.simulate"; then printf '%s\n' _fit.txt _fit.json; fi
  if [ "$(batch_setting plots)" = true ] && ! grep -q -x -e --csv-only "$batch/options.simulate"; then echo .root; fi
}

# expected: folder and name of each file that the batch is to have made, and the task that makes it, one
# a line. Of what no data is there for no file is expected.
expected() {
  ends_of_simulations >"$temporary/ends"
  : >"$temporary/without-data"
  while IFS='	' read -r its_id its_stage its_from its_to its_block; do
    case $its_stage in prepare | simulate) ;; *) continue ;; esac
    state_of "$its_id" 'no data' >"$temporary/without"
    sed "s/^/$its_stage /" "$temporary/without" >>"$temporary/without-data"
    groups_of "$its_block" | grep -v -x -F -f "$temporary/without" | while read -r its_group; do
      if [ "$its_stage" = prepare ]; then
        file="$(profiles_of "${its_from%%-*}") profile_${its_group}_${its_from}_$its_to"
        echo "$file.txt $its_id"
        echo "$file.gaps.csv $its_id"
      else
        sed "s|.*|$(batch_setting results)/simulated $its_group& $its_id|" "$temporary/ends"
      fi
    done
  done <"$batch/tasks.tsv"
}

# not_whole: what is wrong with each expected file, and which task makes it, one a line with a tab
# between. Sizes are compared with the manifests; checksums are, too, whenever a program reads the files.
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
    !(($1 " " $2) in there) { print $1 "/" $2 ": missing\t" $3; next }
    !(($1 " " $2) in listed) { print $1 "/" $2 ": in no manifest\t" $3; next }
    listed[$1 " " $2] != there[$1 " " $2] {
      print $1 "/" $2 ": has " there[$1 " " $2] " bytes, its manifest says " listed[$1 " " $2] "\t" $3
    }' "$temporary/listed" "$temporary/there" "$temporary/expected"
}

# to_be_made_anew: the tasks that are done, but of which a file is not whole.
to_be_made_anew() {
  cut -f 2 "$temporary/not-whole" | sort -u | while read -r its_id; do
    ! is_done "$its_id" || echo "$its_id"
  done
}

# look_at_files: lists what is not whole. What done tasks made is looked at twice before it is said to be
# missing, as file systems may take a minute to show it.
look_at_files() {
  not_whole >"$temporary/not-whole"
  if [ -n "$(to_be_made_anew)" ]; then
    note "not there or not whole: $(head -n 1 "$temporary/not-whole" | cut -f 1); another look in $pause s"
    run sleep "$pause"
    not_whole >"$temporary/not-whole"
  fi
}

# give_back: the tasks of which a file is not whole have failed, so that they are run again.
give_back() {
  for its_id in $(to_be_made_anew); do
    {
      echo 'code: 4'
      sed '/^code: /d' "$batch/state/$its_id"
      awk -F '\t' -v id="$its_id" '$2 == id { print "fault: " $1; exit }' "$temporary/not-whole"
    } >"$temporary/given-back"
    put "$batch/state/$its_id" <"$temporary/given-back"
  done
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
  look_at_files
  give_back
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
  cut -f 1 "$temporary/not-whole" >>"$temporary/report"
  sort "$temporary/without-data" | uniq -c | awk '
    $2 == "simulate" { print $3 ": no data" }
    $2 == "prepare" { print $3 ": no data of " $1 ($1 == 1 ? " year" : " years") }' >>"$temporary/report"
  if [ -n "$(tasks_of simulate)" ]; then
    mkdir -p "$(batch_setting results)" 2>/dev/null || die 9 "$(batch_setting results): cannot be made"
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
