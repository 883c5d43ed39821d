<?xml version="1.0" encoding="UTF-8"?>
<!--
report-organisation: the orders of the period, the roadmap's plan and fact,
the mentors' training. Tables by report-tables.xsl,
numbers by measure.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:m="urn:pisar:measure"
    xmlns:r="urn:pisar:roadmap"
    exclude-result-prefixes="d p m r">

  <!-- ===== Orders ===== -->

  <xsl:template name="report-orders">
    <xsl:variable name="orders" select="$m-root//d:order[d:number]
        [not(d:date/@value) or m:day(d:date/@value) &lt;= $m-as-of]"/>
    <xsl:if test="$orders">
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Приказы о наставничестве</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="7" min="11" align="center"/>
          <col head="Дата и номер" weight="30" min="30"/>
          <col head="О чём" weight="63" min="40"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$orders">
            <xsl:sort select="d:date/@value"/>
            <row>
              <cell><xsl:value-of select="position()"/></cell>
              <cell>
                <xsl:variable name="name">
                  <xsl:call-template name="order-name">
                    <xsl:with-param name="order" select="."/>
                  </xsl:call-template>
                </xsl:variable>
                <xsl:call-template name="say">
                  <xsl:with-param name="text" select="p:capitalize(
                      normalize-space($name))"/>
                </xsl:call-template>
              </cell>
              <cell>
                <xsl:variable name="heading">
                  <xsl:call-template name="order-heading-text">
                    <xsl:with-param name="order" select="."/>
                  </xsl:call-template>
                </xsl:variable>
                <xsl:call-template name="say">
                  <xsl:with-param name="text"
                      select="normalize-space($heading)"/>
                </xsl:call-template>
              </cell>
            </row>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ===== Roadmap: plan and fact ===== -->

  <xsl:template name="report-roadmap">
    <xsl:variable name="executions" select="d:execution"/>
    <xsl:variable name="roadmaps" select="$m-root//d:roadmap
        [.//d:activity/@id = $executions/@activity]"/>
    <xsl:variable name="activities" select="$roadmaps//d:activity
        [not(@id) or @id = $executions/@activity]
        | $roadmaps//d:activity[@id]"/>
    <xsl:if test="$activities">
      <xsl:variable name="done" select="$executions
          [@activity = $activities/@id][@status = 'done']"/>
      <xsl:call-template name="report-table">
        <xsl:with-param name="title">Исполнение дорожной карты</xsl:with-param>
        <xsl:with-param name="figure">roadmap</xsl:with-param>
        <xsl:with-param name="cols">
          <col head="№" weight="7" min="11" align="center"/>
          <col head="Мероприятие" weight="35" min="40"/>
          <col head="Срок: план" weight="18" min="35" align="center"/>
          <col head="Срок: факт" weight="17" min="35" align="center"/>
          <col head="Исполнение" weight="23" min="26"/>
        </xsl:with-param>
        <xsl:with-param name="rows">
          <xsl:for-each select="$roadmaps/d:stage
              [.//d:activity[count(. | $activities) = count($activities)]]">
            <row section="true">
              <cell>
                <xsl:call-template name="flow-inline">
                  <xsl:with-param name="node" select="d:name"/>
                </xsl:call-template>
              </cell>
            </row>
            <xsl:for-each select=".//d:activity
                [count(. | $activities) = count($activities)]">
              <xsl:call-template name="report-roadmap-row">
                <xsl:with-param name="execution"
                    select="$executions[@activity = current()/@id]"/>
                <xsl:with-param name="n" select="count(preceding::d:activity
                    [count(. | $activities) = count($activities)]) + 1"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="notes">
          <xsl:call-template name="report-note">
            <xsl:with-param name="text">
              <xsl:value-of select="concat('Исполнено ', count($done), ' из ',
                  p:count(count($activities), 'мероприятия', 'мероприятий',
                      'мероприятий'), ' (', m:share(count($done),
                      count($activities)), '&#160;%)')"/>
              <xsl:for-each select="$report-words/execution
                  [@name != 'done']">
                <xsl:variable name="n" select="count($executions
                    [@status = current()/@name])"/>
                <xsl:if test="$n &gt; 0">
                  <xsl:value-of select="concat(', ', ., ' – ', $n)"/>
                </xsl:if>
              </xsl:for-each>
              <xsl:variable name="silent" select="count($activities
                  [not(@id = $executions/@activity)])"/>
              <xsl:if test="$silent &gt; 0">
                <xsl:value-of select="concat(', нет сведений – ', $silent)"/>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="report-roadmap-row">
    <xsl:param name="execution"/>
    <xsl:param name="n"/>
    <row>
      <cell><xsl:value-of select="$n"/></cell>
      <cell>
        <xsl:call-template name="flow-inline">
          <xsl:with-param name="node" select="d:name"/>
        </xsl:call-template>
      </cell>
      <cell>
        <xsl:variable name="deadline" select="d:deadline
            | r:inherited(., 'deadline')[not(current()/d:deadline)]"
            xmlns:r="urn:pisar:roadmap"/>
        <xsl:for-each select="$deadline">
          <xsl:call-template name="deadline-cell"/>
        </xsl:for-each>
        <xsl:if test="not($deadline)">–</xsl:if>
      </cell>
      <cell>
        <xsl:for-each select="$execution/d:fact">
          <xsl:call-template name="deadline-cell"/>
        </xsl:for-each>
        <xsl:if test="not($execution/d:fact)">–</xsl:if>
      </cell>
      <cell>
        <xsl:value-of select="$report-words/execution
            [@name = $execution/@status]"/>
        <xsl:if test="not($execution)">нет сведений</xsl:if>
        <xsl:if test="$execution/d:note">
          <xsl:text>; </xsl:text>
          <xsl:apply-templates select="$execution/d:note/node()"
              mode="inline"/>
        </xsl:if>
      </cell>
    </row>
  </xsl:template>

  <!-- ===== Mentors' training ===== -->

  <xsl:template name="report-training">
    <xsl:variable name="mentors" select="m:mentors()"/>
    <xsl:variable name="trainings" select="$mentors/d:mentor-record/d:training
        [m:day(@date) &lt;= $m-as-of and m:day(@date) &gt;= $m-start]"/>
    <xsl:variable name="trained" select="$mentors
        [d:mentor-record/d:training[m:day(@date) &lt;= $m-as-of
            and m:day(@date) &gt;= $m-start]]"/>
    <xsl:if test="$trainings">
      <xsl:call-template name="report-p">
        <xsl:with-param name="text">
          <xsl:text>За период обучение прошли </xsl:text>
          <xsl:choose>
            <xsl:when test="m:openness(count($trained), count($mentors))
                != 'exact'">
              <xsl:value-of select="concat(m:open-share(count($trained),
                  count($mentors)), '&#160;% наставников')"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="concat(count($trained), ' из ',
                  p:count(count($mentors), 'наставника', 'наставников',
                      'наставников'), ' (', m:share(count($trained),
                      count($mentors)), '&#160;%)')"/>
            </xsl:otherwise>
          </xsl:choose>
          <xsl:if test="$trainings/@hours
              and not(m:small(count($trained)))">
            <xsl:text>; всего </xsl:text>
            <xsl:value-of select="concat(
                m:plain(m:sum($trainings/@hours) div 10000), ' ч')"/>
            <xsl:text>, в среднем на одного – </xsl:text>
            <xsl:value-of select="concat(m:ratio(m:sum($trainings/@hours),
                count($trained) * 10000), ' ч')"/>
          </xsl:if>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
