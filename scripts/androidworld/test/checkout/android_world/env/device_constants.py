SNAPSHOT_DATA = "/data/local/tmp/snapshots"
