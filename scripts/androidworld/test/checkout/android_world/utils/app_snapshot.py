def save_snapshot(app, controller):
    controller.shell(f"mkdir -p /data/local/tmp/snapshots/{app}")
