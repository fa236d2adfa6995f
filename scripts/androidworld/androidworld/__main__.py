import sys

from androidworld.command_line import main

sys.exit(main(sys.argv[1:]))
