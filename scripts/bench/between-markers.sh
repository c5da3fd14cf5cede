# Sourced by scripts that write their results into a document.

# between_markers NAME FILE DOCUMENT: the file takes the place of what stands in the document between
# the lines <!-- NAME: begin --> and <!-- NAME: end -->.
between_markers() {
  local begin="<!-- $1: begin -->" end="<!-- $1: end -->"
  if ! grep -qxF -e "$begin" "$3" || ! grep -qxF -e "$end" "$3"; then
    echo "$3 has no lines '$begin' and '$end'" >&2
    return 1
  fi
  awk -v begin="$begin" -v end="$end" -v results="$2" '
    $0 == end { inside = 0 }
    !inside { print }
    $0 == begin {
      inside = 1
      print ""
      while ((getline line < results) > 0) print line
      print ""
    }' "$3" >"$3.new"
  mv "$3.new" "$3"
}
