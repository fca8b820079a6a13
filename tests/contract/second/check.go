// Checks checkpoints and proofs with Go's own packages for transparency logs.
//
// Reads a JSON list of cases from standard input and prints a JSON list of what is wrong with
// each, the empty string where nothing is.
package main

import (
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Case is a checkpoint under a key; with a record or an older checkpoint, also their proof.
type Case struct {
	Key, Note, Old string
	Record         []byte
	Index          int64
	Proof          []tlog.Hash
}

func head(text, key string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 3 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("no checkpoint of this origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func check(one Case) error {
	now, err := head(one.Note, one.Key)
	if err != nil {
		return err
	}
	if one.Old != "" {
		before, err := head(one.Old, one.Key)
		if err != nil {
			return err
		}
		return tlog.CheckTree(one.Proof, now.N, now.Hash, before.N, before.Hash)
	}
	if one.Record != nil {
		return tlog.CheckRecord(one.Proof, now.N, now.Hash, one.Index, tlog.RecordHash(one.Record))
	}
	return nil
}

func main() {
	var cases []Case
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		panic(err)
	}
	wrong := make([]string, len(cases))
	for number, one := range cases {
		if err := check(one); err != nil {
			wrong[number] = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(wrong); err != nil {
		panic(err)
	}
}
