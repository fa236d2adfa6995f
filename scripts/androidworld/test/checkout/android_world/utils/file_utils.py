def check_directory_exists(path, controller):
    return controller.shell(f"if [ -d {path} ]; then echo yes; fi") == "yes"
