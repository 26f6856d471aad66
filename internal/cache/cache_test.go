package cache_test

import (
	"sync"
	"testing"

	"go.uber.org/goleak"

	"megdan/internal/cache"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestWhatIsPutIsThereUntilItIsRemoved(t *testing.T) {
	c := cache.New[string, int](10)
	c.Put("a", 1)
	c.Put("a", 2)
	c.Put("b", 3)
	if v, ok := c.Get("a"); !ok || v != 2 {
		t.Errorf("a is %d, %v", v, ok)
	}
	c.Remove("a")
	if _, ok := c.Get("a"); ok {
		t.Error("a was removed and is there")
	}
	c.Put("d", 4)
	c.RemoveWhere(func(_ string, v int) bool { return v == 3 })
	if _, ok := c.Get("b"); ok {
		t.Error("b was removed and is there")
	}
	if v, ok := c.Get("d"); !ok || v != 4 {
		t.Errorf("d is %d, %v", v, ok)
	}
}

func TestItIsBounded(t *testing.T) {
	count := func(get func(int) (int, bool)) (kept, weight int) {
		for i := range 10_000 {
			if v, ok := get(i); ok {
				kept, weight = kept+1, weight+v
			}
		}
		return kept, weight
	}
	byNumber, byWeight := cache.New[int, int](100), cache.Weighed(1000, func(_, v int) int { return v })
	for i := range 10_000 {
		byNumber.Put(i, i)
		byWeight.Put(i, 1+i%20)
	}
	byWeight.Put(-1, 1001)
	if n, _ := count(byNumber.Get); n == 0 || n > 100 {
		t.Errorf("%d of at most 100 are kept", n)
	}
	if n, w := count(byWeight.Get); n == 0 || w > 1000 {
		t.Errorf("%d are kept that weigh %d of at most 1000", n, w)
	}
	if _, ok := byWeight.Get(-1); ok {
		t.Error("what is too heavy alone is kept")
	}
}

func TestAllWhoAskAtTheSameTimeGetTheSame(t *testing.T) {
	c := cache.New[int, *int](1000)
	var wait sync.WaitGroup
	got := make([][100]*int, 8)
	for i := range got {
		wait.Go(func() {
			for k := range got[i] {
				got[i][k] = c.Make(k, func() *int { return new(int) })
			}
		})
	}
	wait.Wait()
	for i := range got {
		if got[i] != got[0] {
			t.Fatalf("caller %d got others than the first", i)
		}
	}
}
