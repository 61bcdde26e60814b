/**
 * How Java is to run veraPDF, for JAVA_TOOL_OPTIONS. It keeps settings and a log where `user.home` and `java.io.tmpdir`
 * point to, which runs at once must not share: `own` is a folder for one. With the first compiler alone, and one thread
 * to collect garbage, hundreds of small files take half the time.
 */
export function javaOptions(own: string): string {
  return `-Duser.home=${own} -Djava.io.tmpdir=${own} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`;
}
