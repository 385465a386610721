#pragma once

#include "tests/support/consolefixture.h"
#include "ui/models/callfiltermodel.h"
#include "ui/models/callmodel.h"

#include <QAbstractItemModelTester>

#include <utility>

namespace legscope::test {

/// The call list over a fed link.
struct UntestedCalls : ConsoleFixture {
    ui::CallModel model{store};
    ui::CallFilterModel filtered{model};

    using ConsoleFixture::ConsoleFixture;

    bool show()
    {
        if (!settle())
            return false;
        model.refresh();
        return true;
    }
    QString text(CallId call, int column) const
    {
        return model.indexOf(call).siblingAtColumn(column).data().toString();
    }
    QString legText(CallId call, int leg, int column) const
    {
        return model.index(leg, column, model.indexOf(call)).data().toString();
    }
    int matching(const QString& query)
    {
        auto parsed = ui::CallQuery::parse(query);
        if (!parsed)
            return -1;
        filtered.setQuery(std::move(*parsed));
        return filtered.rowCount();
    }
};

/// The model testers end the test at the first broken promise. They walk the whole list at every signal.
struct Calls : UntestedCalls {
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester filteredTester{&filtered, QAbstractItemModelTester::FailureReportingMode::Fatal};

    using UntestedCalls::UntestedCalls;
};

} // namespace legscope::test
