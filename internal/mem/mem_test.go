package mem_test

import (
	"testing"

	"go.uber.org/goleak"

	"megdan/internal/eventstore/storetest"
	"megdan/internal/mem"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T, s storetest.Setup) storetest.Env {
		store := mem.New(mem.Options{Decode: s.Decode, Hooks: s.Hooks, Tail: s.Tail, Build: "test"})
		t.Cleanup(store.Close)
		return storetest.Env{Store: store, Tail: store.Tail()}
	})
}
