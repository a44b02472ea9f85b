# shellcheck shell=bash
# Every option is also an environment variable: --http-port 8080 is HOTLINE_HTTP_PORT=8080. Options win.

OPTIONS=" home http-port https-port wss-port sip-port ami-port agi-port rtp-ports database-url database-user database-password asterisk asterisk-config asterisk-cel asterisk-recordings tls-certificate tls-key "

# read_options ARGUMENT... – sets HOTLINE_* from the options; what is no option of ours is kept in REST for the command.
read_options() {
  local name value
  REST=()
  while (($# > 0)); do
    name=${1#--} value=
    if [[ $1 == --*=* ]]; then
      name=${name%%=*} value=${1#*=}
    fi
    if [[ $1 == --* && $OPTIONS == *" $name "* ]]; then
      if [[ $1 != *=* ]]; then
        (($# > 1)) || fail "The option --$name needs a value: see ./hotline help."
        value=$2
        shift
      fi
      name=HOTLINE_${name^^}
      export "${name//-/_}=$value"
    else
      REST+=("$1")
    fi
    shift
  done
}

# refuse_rest – for the commands that take nothing but the common options.
refuse_rest() {
  ((${#REST[@]} == 0)) || fail "'$COMMAND' does not know '${REST[0]}': see ./hotline help."
}

help() {
  cat <<'TEXT'
A service hotline that a company can run itself.

  ./hotline up [--detach]     install, build and start everything; Ctrl-C or 'down' ends it
  ./hotline down              end what 'up' started
  ./hotline status            what is running, and where
  ./hotline call              place a real telephone call (--say TEXT --line 100 --from NUMBER --seconds N)
  ./hotline doctor            check this installation and say what to mend
  ./hotline bench WHAT        benchmarks: handoff (--waiting=5,50,500), answer, waits
  ./hotline drill             long fault drills
  ./hotline test              every test
  ./hotline install           only install what is missing (needs root)
  ./hotline help              this text

Options, each also an environment variable (--http-port is HOTLINE_HTTP_PORT):
  --home DIR               all state (default: .hotline in the checkout)
  --http-port 8080         console for this machine only
  --https-port 8443        console for everyone
  --wss-port 8089          the telephones in the browser (Asterisk's own web server)
  --sip-port 5060          telephones, by UDP and TCP
  --ami-port 5038          Asterisk's manager, this machine only
  --agi-port 4573          the application's call scripts, this machine only
  --rtp-ports 20000-20199  voice
  --tls-certificate FILE --tls-key FILE            your own certificate (PEM) instead of a local one
  --database-url URL --database-user --database-password   a MariaDB server instead of the embedded one
  --asterisk external --asterisk-config DIR --asterisk-cel FILE --asterisk-recordings DIR
                           an Asterisk that someone else runs on this machine
TEXT
}
