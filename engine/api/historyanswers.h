#pragma once

/// What the history of calls is asked and answers, for those who show it.
#include "engine/history/historycall.h"
#include "engine/history/historywords.h"
