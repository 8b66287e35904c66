# Sourced, with $top set: the product in the build output, and whether it is what the sources say.

product=$top/releng/dev.outboard.product/target/products/dev.outboard.product/linux/gtk/x86_64/outboard
product_stamp=$top/target/product.stamp

# product_sources [FIND_EXPRESSION]: the files that go into it
product_sources() {
  (cd "$top" && find .mvn bundles features pom.xml releng/dev.outboard.product target-platform \
    \( -name target -o -name bin -o -name '.polyglot.*' -o -name pom.tycho -o -name .tycho-consumer-pom.xml \) -prune -o -type f "$@" -print)
}

# The stamp is made as a build begins and put in its place as it succeeds: a source changed since is newer than it,
# and one that has come or gone is not as it says.
begin_product() {
  # the compiler leaves behind the classes of sources that are gone
  rm -rf "$top"/bundles/*/target/classes "$top"/tests/*/target/classes "$top"/tests/*/target/test-classes
  mkdir -p "$top/target"
  product_sources | sort | cksum >"$product_stamp.new"
}

end_product() {
  mv "$product_stamp.new" "$product_stamp"
}

product_up_to_date() {
  [ -x "$product/outboard" ] && [ -f "$product_stamp" ] && [ -z "$(product_sources -newer "$product_stamp")" ] &&
    [ "$(product_sources | sort | cksum)" = "$(cat "$product_stamp")" ]
}
